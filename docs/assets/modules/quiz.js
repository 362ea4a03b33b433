/**
 * <course-quiz data-quiz data-tries> and <course-prequestion data-quiz data-question>: wire the server's HTML
 * (scripts/course/render/quiz.py) to scoring and progress. All words come from the page.
 */
import * as progress from "./progress.js";
import * as scoring from "./score.js";

/** @type {(text: string, values: Record<string, unknown>) => string} */
const fillIn = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

/** @type {(tag: string, text?: string, className?: string) => HTMLElement} */
const make = (tag, text = "", className = "") => Object.assign(document.createElement(tag), { textContent: text, className });

/** One question: its fields, its key and how it stands. */
class Question {
  constructor(element, tries) {
    const { question, type, tries: ownTries } = element.dataset;
    Object.assign(this, { element, id: question, type, limit: Number(ownTries ?? tries) });
    this.fieldset = element.querySelector("fieldset");
    this.key = element.querySelector(".quiz__answers");
    this.rows = [...this.key.querySelectorAll("[data-option]")];
    this.review = this.key.querySelector(".quiz__review");
    this.hints = [...element.querySelectorAll(".quiz__hint")];
    this.fields = [...this.fieldset.querySelectorAll("[data-item], .quiz__option input")];
    this.blank = this.answer;
    for (const button of element.querySelectorAll(".quiz__move")) button.hidden = false;
    for (const box of element.querySelectorAll("input[type=number]")) box.hidden = true;
    this.hints.forEach((hint, step) => {
      hint.addEventListener("toggle", () => this.hints[step + 1] && hint.open && (this.hints[step + 1].hidden = false));
    });
    this.reset();
  }

  /** What is chosen now, in ids. @returns {scoring.Answer | undefined} */
  get answer() {
    if (this.type === "order") return [...this.fieldset.querySelectorAll("[data-item]")].map((item) => item.dataset.item);
    if (this.type === "match") return Object.fromEntries(this.fields.map((field) => [field.dataset.item, field.value]));
    const chosen = this.fields.filter((field) => field.checked).map((field) => field.value);
    return this.type === "multiple" ? chosen : chosen[0];
  }

  set answer(answer) {
    const ids = [].concat(answer ?? []);
    for (const field of this.fields) {
      if (this.type === "match") field.value = answer?.[field.dataset.item] ?? "";
      else field.checked = ids.includes(field.value);
    }
    if (this.type === "order") {
      for (const id of ids) this.fieldset.querySelector("ol").append(...this.fields.filter((item) => item.dataset.item === id));
      this.markEnds();
    }
  }
}
