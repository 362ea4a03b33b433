// The frame of every page: scheme, drawer, section in view, language switch, door to the search.

const root = document.documentElement;

// Scheme: the button shows only where this script runs.
for (const button of document.querySelectorAll('[data-action="scheme"]')) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.scheme ?? system) === "dark" ? "light" : "dark";
    root.dataset.scheme = next;
    try {
      localStorage.setItem("scheme", next);
    } catch { /* not kept: it holds for this page */ }
  });
}

// The language link keeps the section that the reader has in the address.
for (const link of document.querySelectorAll("a[data-keep-section]")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

// The drawer closes when a link in it leads to a place on this page.
const nav = document.getElementById("site-nav");
nav?.addEventListener("click", (event) => {
  if (event.target.closest('a[href^="#"]') && nav.matches(":popover-open")) nav.hidePopover();
});

// The section in view is marked in the navigation.
const links = new Map(
  [...document.querySelectorAll(".site-nav__sections a")].map((link) => [link.hash.slice(1), link]),
);
if (links.size) {
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const line = innerHeight / 3;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] });
  for (const heading of headings) observer.observe(heading);
}

// Search: nothing is loaded before the reader asks for it.
const searchButton = document.querySelector('[data-action="search"]');
const open = async () => {
  try {
    await (await import("./search.js")).openSearch();
  } catch {
    document.querySelector(".site-header__status").textContent = searchButton.dataset.failed;
  }
};
if (searchButton) {
  searchButton.hidden = false;
  searchButton.addEventListener("click", open);
}
addEventListener("keydown", (event) => {
  if (event.ctrlKey && !event.altKey && !event.metaKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  }
});

// A word of the glossary is explained where it stands; without script its link leads to the glossary.
for (const link of document.querySelectorAll('.lesson a[href*="glossary/#"]')) {
  link.role = "button";
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const go = () => location.assign(link.href);
    import("./terms.js").then(({ explain }) => explain(link)).catch(go);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

// A worksheet comes to life when the reader gets near it.
const sheets = document.querySelectorAll("course-worksheet");
if (sheets.length) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      import("./worksheet.js");
    },
    { rootMargin: "100% 0px" },
  );
  for (const sheet of sheets) observer.observe(sheet);
}

// A finished self-check lights its window on the home page.
const windows = document.querySelectorAll("[data-lesson]");
if (windows.length) {
  const { finishedQuizzes } = await import("./progress.js");
  const finished = new Set(finishedQuizzes());
  for (const window of windows) {
    const quiz = window.dataset.lesson.split("/").pop();
    if (finished.has(quiz)) window.classList.add("is-lit");
  }
}
