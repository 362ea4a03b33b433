/**
 * <course-worksheet data-worksheet="id">: a sheet of labelled fields, kept on this device as it is filled in,
 * with buttons (`data-action`) to print, copy and clear it, and to take the clearing back.
 */
import * as progress from "./progress.js";

class CourseWorksheet extends HTMLElement {
  connectedCallback() {
    this.fields = [...this.querySelectorAll("textarea")];
    this.status = this.querySelector("[role=status]");
    this.buttons = [...this.querySelectorAll("[data-action]")];
    this.querySelector(".worksheet__tools").hidden = false;
    this.fill(progress.sheetOf(this.dataset.worksheet));
    this.offerUndo(false);
    this.addEventListener("input", () => this.save());
    this.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action) this[action]();
    });
    progress.onChange(() => this.fill(progress.sheetOf(this.dataset.worksheet)));
  }

  get texts() {
    return this.fields.map((field) => field.value);
  }

  /** @param {string[]} texts */
  fill(texts) {
    this.fields.forEach((field, place) => {
      field.value = texts[place] ?? "";
      grow(field);
    });
  }

  save() {
    this.fields.forEach(grow);
    progress.saveSheet(this.dataset.worksheet, this.texts);
    this.status.textContent = this.status.dataset.saved;
    this.offerUndo(false);
  }

  /** Prints this sheet and nothing else of the page; the style sheet does it. */
  print() {
    const page = document.documentElement;
    page.classList.add("print-sheet");
    this.toggleAttribute("data-printing", true);
    addEventListener(
      "afterprint",
      () => {
        page.classList.remove("print-sheet");
        this.removeAttribute("data-printing");
      },
      { once: true },
    );
    print();
  }

  async copy() {
    const parts = this.fields.map((field) => `${field.labels[0].textContent.trim()}\n${field.value}`);
    await navigator.clipboard.writeText(parts.join("\n\n"));
    this.status.textContent = this.status.dataset.copied;
  }

  clear() {
    this.cleared = this.texts;
    this.fill([]);
    this.save();
    this.offerUndo(true, "undo");
  }

  undo() {
    this.fill(this.cleared);
    this.save();
    this.offerUndo(false, "clear");
  }

  /** One of the two buttons stands in the other's place; it takes the focus over. */
  offerUndo(isOffered, focus = "") {
    for (const button of this.buttons) {
      const { action } = button.dataset;
      if (action === "undo") button.hidden = !isOffered;
      if (action === "clear") button.hidden = isOffered;
      if (action === focus) button.focus();
    }
  }
}

/** A field as high as its text, on paper too, where the browser cannot do it by itself. */
function grow(field) {
  if (CSS.supports("field-sizing: content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

// On the page of all sheets.
for (const button of document.querySelectorAll('[data-action="print-all"]')) {
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => print());
}

customElements.define("course-worksheet", CourseWorksheet);
