/**
 * <course-quiz data-quiz data-tries> and <course-prequestion data-quiz data-question>: they wire the HTML of
 * scripts/course/render/quiz.py to scoring and progress. All words, keys and reasons come from that HTML.
 */
import * as progress from "./progress.js";
import { scoreChoice, scorePlaces, scoreQuiz } from "./score.js";

const fillIn = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

const make = (tag, className, textContent = "") =>
  Object.assign(document.createElement(tag), { className, textContent });

/** A word of judgement; its icon is the style sheet's. */
function makeMark(verdict, words, values = {}) {
  const mark = make("span", "quiz__mark", fillIn(words[verdict], values));
  mark.dataset.verdict = verdict;
  return mark;
}

/** One question: its fields, its key, and how it stands. */
class Question {
  /** @param {HTMLElement} element @param {string} tries after so many wrong ones the answer is shown */
  constructor(element, tries) {
    this.element = element;
    this.id = element.dataset.question;
    this.type = element.dataset.type;
    this.isScored = this.type !== "rating";
    this.hasPlaces = ["order", "match"].includes(this.type);
    this.limit = element.dataset.tries ?? tries;
    this.fieldset = element.querySelector("fieldset");
    this.key = element.querySelector(".quiz__answers");
    this.rows = [...this.key.querySelectorAll("[data-option]")];
    this.review = this.key.querySelector(".quiz__review");
    this.solution = this.rows
      .filter(({ dataset }) => this.hasPlaces || "right" in dataset)
      .map(({ dataset }) => dataset.option);
    this.blank = this.answer;
    this.reset();
  }

  reset() {
    this.answer = this.blank;
    this.isChecked = this.isShown = false;
    this.tries = this.at = 0;
    for (const details of this.element.querySelectorAll("details")) details.open = false;
  }

  /** All that can be part of an answer, in the order on screen; its id is `data-item` or its value. */
  get items() {
    return [...this.fieldset.querySelectorAll("[data-item], option, input:not([type=number])")];
  }

  item(id) {
    return this.items.find((item) => (item.dataset.item ?? item.value) === id);
  }

  /** The ids that are chosen (of a match `left=right`); of an order all, as they stand. @returns {string[]} */
  get answer() {
    return this.items.flatMap(({ dataset, checked, selected, value }) =>
      dataset.item ?? ((checked || selected) && value ? value : []),
    );
  }

  set answer(ids) {
    if (this.type === "order") this.items[0].parentElement.append(...ids.flatMap((id) => this.item(id) ?? []));
    else for (const item of this.items) item.checked = item.selected = ids.includes(item.value);
  }

  get isAnswered() {
    return this.answer.length >= (this.type === "match" ? this.rows.length : 1);
  }

  get score() {
    return (this.hasPlaces ? scorePlaces : scoreChoice)(this.solution, this.answer);
  }

  get isRight() {
    return this.isChecked && this.isScored && this.score.right === this.score.total;
  }

  /** @returns {"open" | "wrong" | "done"} `wrong`: another try is due */
  get state() {
    if (!this.isChecked) return "open";
    return this.isRight || this.isShown || !this.isScored ? "done" : "wrong";
  }

  check() {
    this.isChecked = true;
    this.tries += 1;
    this.isShown = this.isScored && !this.isRight && this.tries >= this.limit;
  }

  /** @returns {progress.Attempt} */
  get attempt() {
    return { answer: this.answer, tries: this.tries, right: this.isRight, shown: this.isShown, at: this.at };
  }

  /** @param {progress.Attempt | undefined} attempt as it was stored; the quiz may have changed since */
  restore(attempt) {
    if ((attempt?.at ?? 0) === this.at) return;
    this.reset();
    const ids = [].concat(attempt?.answer ?? []);
    this.answer = ids;
    if (!ids.length || String(this.answer) !== String(ids)) return this.reset();
    Object.assign(this, { isChecked: true, isShown: attempt.shown, tries: attempt.tries, at: attempt.at });
  }

  render() {
    const isDone = this.isScored && this.state === "done";
    this.fieldset.disabled = isDone;
    this.key.hidden = !isDone;
    for (const marked of this.fieldset.querySelectorAll("[data-verdict]")) delete marked.dataset.verdict;
    if (!this.isChecked || !this.isScored) return;
    const missed = isDone && !this.hasPlaces ? this.solution.map((id) => [id, "right"]) : [];
    for (const [id, verdict] of [...this.judged, ...missed]) {
      this.item(id).closest("label, li").dataset.verdict = verdict;
    }
  }

  /** Each part of the answer with its verdict. @returns {[string, string][]} */
  get judged() {
    const isRight = (id, place) => (this.hasPlaces ? this.solution[place] === id : this.solution.includes(id));
    return this.answer.map((id, place) => [id, isRight(id, place) ? "right" : "wrong"]);
  }

  /** The reasons for what was chosen, and the right answer once it is shown: copies from the key. */
  explain(words) {
    const list = this.key.querySelector("ul, ol").cloneNode();
    const start = (id) => id.split("=")[0];
    const copy = (id) => this.rows.find(({ dataset }) => start(dataset.option) === start(id)).cloneNode(true);
    const isWhole = this.isShown && this.hasPlaces;
    for (const [id, verdict] of isWhole ? [] : this.judged) {
      const row = copy(id);
      row.querySelector("mark")?.remove();
      if (this.hasPlaces || this.type === "multiple") row.prepend(makeMark(verdict, words), " ");
      else row.querySelector("strong").remove();
      if (this.hasPlaces && verdict === "wrong") {
        // The reason for a place or a partner would give the right one away; that against an extra does not.
        for (const telling of row.querySelectorAll("strong ~ span")) telling.remove();
        const extra = this.key.querySelector(`[data-extra="${id.split("=")[1]}"] .quiz__reason`);
        if (extra) row.append(extra.cloneNode(true));
      }
      list.append(row);
    }
    if (this.isShown) list.append(...this.solution.filter((id) => isWhole || !this.answer.includes(id)).map(copy));
    return list;
  }
}

class CourseQuiz extends HTMLElement {
  connectedCallback() {
    const find = (selector) => this.querySelector(selector);
    this.result = find(".quiz__result");
    this.moves = find(".visually-hidden");
    this.end = find(".quiz__end");
    const elements = [...this.querySelectorAll(".quiz__question")];
    this.questions = elements.map((element) => new Question(element, this.dataset.tries));
    this.windows = elements.map(() => make("span", "quiz__window"));
    find(".quiz__windows")?.append(...this.windows);
    this.buttons = {};
    for (const button of this.querySelectorAll("[data-do]")) this.buttons[button.dataset.do] = button;
    this.nextLabel = this.buttons.next?.textContent;
    this.buttons.check.disabled = find(".quiz__bar").hidden = false;
    find("form").onsubmit = (event) => {
      event.preventDefault();
      this.check();
    };
    this.onchange = () => this.change();
    this.onclick = ({ target }) => {
      const button = target.closest("[type=button]");
      if (button?.dataset.move) this.move(button.parentElement, button.dataset.move);
      else if (button) this[button.dataset.do]();
    };
    progress.onChange(() => this.restore());
    this.restore();
  }

  /** Take over what is stored. The first place is the question to go on with, or the end. */
  restore() {
    const attempts = progress.attemptsOf(this.dataset.quiz);
    for (const question of this.questions) question.restore(attempts[question.id]);
    const undone = this.questions.findIndex(({ state }) => state !== "done");
    const last = this.questions.length - (this.end ? 0 : 1);
    if (!this.question) this.place = undone < 0 ? last : undone;
    this.render();
  }

  /** The question in view; none at the end. @returns {Question | undefined} */
  get question() {
    return this.questions[this.place];
  }

  check() {
    const { question, buttons, result } = this;
    if (question?.state !== "open") return;
    if (!question.isAnswered) {
      result.textContent = result.dataset.unanswered;
      return;
    }
    question.check();
    this.save();
    this.focusFirst(buttons.retry, buttons.next, result);
  }

  save() {
    const { question } = this;
    const { quiz } = this.dataset;
    question.at = Date.now();
    progress.saveAttempt(quiz, question.id, question.attempt);
    if (this.end && this.questions.every(({ state }) => state === "done")) progress.finishQuiz(quiz);
    this.render();
  }

  /** Another answer is chosen, so the result of the last is over. For a rating, choosing is all there is. */
  change() {
    this.question.isChecked = false;
    if (this.question.isScored) return this.render();
    this.question.check();
    this.save();
  }

  move(item, step) {
    const list = item.parentElement;
    // Moves the neighbour: the item, and the button with the focus in it, stay where they are.
    if (step < 0) item.after(item.previousElementSibling ?? "");
    else item.before(item.nextElementSibling ?? "");
    this.change();
    const [number, total] = [[...list.children].indexOf(item) + 1, list.children.length];
    const words = { item: item.querySelector("label").textContent, number, total };
    this.moves.textContent = fillIn(list.dataset.moved, words);
  }

  retry() {
    const { fieldset } = this.question;
    this.question.isChecked = false;
    this.render();
    fieldset.querySelector("input:checked, button, select").focus();
  }

  reveal() {
    this.question.isShown = true;
    this.save();
    this.focusFirst(this.buttons.next, this.result);
  }

  next() {
    this.go(this.place + 1);
  }

  previous() {
    this.go(this.place - 1);
  }

  restart() {
    progress.forgetAttempts(this.dataset.quiz);
    for (const question of this.questions) question.reset();
    this.go(0);
  }

  go(place) {
    this.place = place;
    this.render();
    (this.question?.fieldset ?? this.end.querySelector("h3")).focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  focusFirst(...candidates) {
    candidates.find((each) => each && !each.hidden).focus();
  }

  render() {
    const { question, buttons, end } = this;
    const state = question?.state;
    this.dataset.state = state ?? "end";
    this.questions.forEach((each, place) => {
      each.element.hidden = each !== question;
      each.render();
      this.windows[place].toggleAttribute("data-lit", each.state === "done");
      this.windows[place].toggleAttribute("data-current", each === question);
    });
    buttons.check.hidden = state !== "open" || !question.isScored;
    buttons.retry.hidden = buttons.reveal.hidden = state !== "wrong";
    // Next to what it speaks of; in time, since a live region must be there before it changes.
    if (question?.key.previousSibling !== this.result) question?.key.before(this.result);
    this.result.replaceChildren(...(question?.isChecked ? this.report(question) : []));
    if (!end) return;
    buttons.previous.hidden = this.place === 0;
    buttons.next.hidden = state !== "done";
    buttons.next.textContent = question === this.questions.at(-1) ? buttons.next.dataset.end : this.nextLabel;
    end.hidden = Boolean(question);
    if (!question) this.summarise();
  }

  /** What there is to say of a checked question, to see and to hear. */
  *report(question) {
    const words = this.result.dataset;
    const { isScored, isRight, score, state } = question;
    const verdict = !isScored ? "recorded" : isRight ? "right" : score.right ? "partly" : "wrong";
    const heading = make("p", "quiz__verdict");
    heading.append(makeMark(verdict, words, score));
    yield heading;
    yield question.explain(words);
    if (state === "wrong") yield make("p", "", fillIn(words.triesLeft, { tries: question.limit - question.tries }));
    if (isScored && !isRight) yield question.review.cloneNode(true);
    const guess = progress.guessOf(this.dataset.quiz, question.id).map((id) => question.item(id));
    if (state === "done" && guess[0]) {
      const answer = guess.map((item) => item?.closest("label").textContent).join("; ");
      yield make("p", "quiz__guess", fillIn(words.guess, { answer }));
    }
  }

  summarise() {
    const [score, message, again] = this.end.querySelectorAll(".quiz__score, .quiz__message, .quiz__again");
    const result = scoreQuiz(this.questions.filter(({ isScored }) => isScored));
    score.textContent = fillIn(score.dataset.score, result);
    message.textContent = message.dataset[result.level];
    const links = new Map(result.again.map(({ review }) => [review.firstChild.href, review]));
    again.hidden = !links.size;
    again.lastChild.replaceChildren(...[...links.values()].map((link) => link.cloneNode(true)));
  }
}

/** A guess before reading: noted, not judged; the quiz at the end of the lesson tells it again. */
class CoursePrequestion extends HTMLElement {
  connectedCallback() {
    const { quiz, question } = this.dataset;
    const options = [...this.querySelectorAll("input")];
    const noted = this.querySelector(".quiz__noted > p");
    const guess = progress.guessOf(quiz, question);
    for (const option of options) option.checked = guess.includes(option.value);
    noted.hidden = !guess.length;
    this.onchange = () => {
      const chosen = options.filter((option) => option.checked).map((option) => option.value);
      progress.saveGuess(quiz, question, chosen);
      noted.hidden = false;
    };
  }
}

customElements.define("course-quiz", CourseQuiz);
customElements.define("course-prequestion", CoursePrequestion);
