// A word of the glossary, explained where it stands: terms and words in the page's language, loaded when
// a reader first asks. If they cannot be had, `explain` fails and the link is followed instead.

const language = document.documentElement.lang;
const ready = fetch(new URL(`../terms-${language}.json`, import.meta.url)).then((answer) => {
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
});

const GAP = 8;
let parts;

/** Show the term that `link` leads to, below it or above, with the focus in it; Escape gives the focus back. */
export async function explain(link) {
  const { words, terms } = await ready;
  const [term, definition] = terms[decodeURIComponent(link.hash.slice(1))];
  parts ??= make(words);
  const { box } = parts;
  if (box.matches(":popover-open")) box.hidePopover();
  parts.term.textContent = term;
  parts.definition.textContent = definition;
  parts.all.href = link.href;
  // Behind its link, so that the next stop of the Tab key is the next of the page.
  link.after(box);
  link.focus();
  box.showPopover();
  place(box, link);
  box.focus();
}

/** Built of phrases, since it stands in a paragraph. */
function make(words) {
  const box = element("span", { className: "term", popover: "auto", role: "dialog", tabIndex: -1, lang: language });
  const term = element("strong", { id: "term" });
  const definition = element("span", { id: "term-definition" });
  const tools = element("span", { className: "term__tools" });
  const all = element("a", { textContent: words.glossary });
  const close = element("button", { type: "button", className: "tool", textContent: words.close });
  box.setAttribute("aria-labelledby", term.id);
  box.setAttribute("aria-describedby", definition.id);
  close.addEventListener("click", () => box.hidePopover());
  // It closes, too, when the focus goes on.
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) box.hidePopover();
  });
  tools.append(all, close);
  box.append(term, definition, tools);
  return { box, term, definition, all };
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);

/** At the link's last line, inside the window; it scrolls with the page. */
function place(box, link) {
  const line = [...link.getClientRects()].at(-1);
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(GAP, Math.min(line.left, clientWidth - width - GAP));
  const isBelow = line.bottom + GAP + height <= clientHeight || line.top < height + GAP;
  const top = isBelow ? line.bottom + GAP : line.top - GAP - height;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
