// The search: its dialog and Pagefind's index, both in the page's language, loaded when a reader asks.

const MOST = 12;
const language = document.documentElement.lang;
let index;
let latest = 0;

/** The dialog, fetched once and put at the end of the page. Rejects where it cannot be had. */
const ready = fetch(new URL(`../search-${language}.txt`, import.meta.url)).then(async (answer) => {
  if (!answer.ok) throw new Error(answer.statusText);
  document.body.insertAdjacentHTML("beforeend", await answer.text());
  return listen(document.getElementById("search"));
});

/** Show the dialog with the cursor in its field, and begin to load the index. */
export async function openSearch() {
  const { dialog, input, load } = await ready;
  if (!dialog.open) dialog.showModal();
  input.select();
  load();
}

function listen(dialog) {
  const input = dialog.querySelector("input");
  const status = dialog.querySelector(".search__status");
  const list = dialog.querySelector(".search__results");
  const words = status.dataset;

  async function load() {
    if (index) return index;
    try {
      const engine = await import(new URL("../../pagefind/pagefind.js", import.meta.url));
      await engine.init();
      index = engine;
    } catch {
      // Before the first build there is no index; otherwise the network failed.
      status.textContent = navigator.onLine ? words.unavailable : words.failed;
    }
    return index;
  }

  async function search() {
    const query = input.value.trim();
    const turn = ++latest;
    if (query.length < 2) {
      list.replaceChildren();
      status.textContent = query ? words.hint : "";
      return;
    }
    const engine = await load();
    // Pagefind answers who asks last: that must not be an earlier letter that waited longer for the index.
    if (turn !== latest) return;
    const found = await engine?.debouncedSearch(query, {}, 150);
    if (!found || turn !== latest) return;
    const results = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
    if (turn !== latest) return;
    const count = found.results.length;
    const text = count === 0 ? words.empty : count === 1 ? words.oneResult : words.results;
    status.textContent = text.replace("{query}", query).replace("{count}", count);
    list.replaceChildren(...results.map(item));
  }

  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      list.querySelector("a")?.click();
    }
  });
  // A click beside the dialog closes it, as does a result on this very page.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search__results a")) dialog.close();
  });
  return { dialog, input, load };
}

function item(result) {
  // The section that fits best, not only the page.
  const place = result.sub_results.find((sub) => sub.url.includes("#")) ?? result;
  const entry = document.createElement("li");
  const link = entry.appendChild(document.createElement("a"));
  link.href = place.url;
  const title = link.appendChild(document.createElement("strong"));
  title.textContent = place.title === result.meta.title ? place.title : `${result.meta.title} · ${place.title}`;
  const excerpt = link.appendChild(document.createElement("span"));
  // Pagefind escapes the text and adds only <mark>.
  excerpt.innerHTML = place.excerpt;
  return entry;
}
