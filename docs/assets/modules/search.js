// The search dialog: Pagefind's index of the page's language, loaded at the first search.

const dialog = document.getElementById("search");
const form = dialog.querySelector("form");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".search__status");
const list = dialog.querySelector(".search__results");
const words = status.dataset;
const MOST = 12;
let index;
let latest = 0;

/** Show the dialog with the cursor in its field, and begin to load the index. */
export function openSearch() {
  if (!dialog.open) dialog.showModal();
  input.select();
  load();
}

async function load() {
  if (index) return index;
  try {
    const engine = await import(new URL(dialog.dataset.index, document.baseURI));
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
  const found = await engine?.debouncedSearch(query, {}, 150);
  if (!found || turn !== latest) return;
  const results = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
  if (turn !== latest) return;
  const count = found.results.length;
  const text = count === 0 ? words.empty : count === 1 ? words.oneResult : words.results;
  status.textContent = text.replace("{query}", query).replace("{count}", count);
  list.replaceChildren(...results.map(item));
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
form.addEventListener("submit", (event) => {
  if (event.submitter?.value !== "close") event.preventDefault();
});
