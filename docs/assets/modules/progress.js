/**
 * What a reader has done, kept on this device in one record; ids only, so that it holds in every language.
 * Where the browser gives no storage, or it is full, the record lives as long as the page.
 * @typedef {{answer: unknown, tries: number, right: boolean, shown: boolean, at: number}} Attempt
 *   `shown`: the reader has seen the right answer; `at`: when, in milliseconds
 */

const KEY = "community-no-off-switch";
const VERSION = 1;

/** The record, once it is known that it cannot be stored. */
let unstored;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function read() {
  if (unstored) return unstored;
  let found;
  try {
    found = JSON.parse(localStorage.getItem(KEY));
  } catch {
    // Blocked, or not JSON: start anew; whether that can be stored shows on writing.
  }
  const isNewer = found?.version > VERSION;
  const record = { ...(isObject(found) && !isNewer ? found : {}), version: VERSION };
  for (const part of ["quizzes", "guesses", "finished", "worksheets"]) {
    if (!isObject(record[part])) record[part] = {};
  }
  // Written by a later version of the site, which may come back: leave it as it is.
  if (isNewer) unstored = record;
  return record;
}

/** Reads afresh before it writes, so that two tabs do not undo each other's answers. */
function write(change) {
  const record = read();
  change(record);
  if (unstored) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
  } catch {
    unstored = record;
  }
}

/** By question. @type {(quiz: string) => Record<string, Attempt>} */
export const attemptsOf = (quiz) => ({ ...read().quizzes[quiz] });

export const saveAttempt = (quiz, question, attempt) =>
  write((record) => (record.quizzes[quiz] = { ...record.quizzes[quiz], [question]: attempt }));

/** That the quiz was once finished stays. */
export const forgetAttempts = (quiz) => write((record) => delete record.quizzes[quiz]);

/** The options guessed before reading. @type {(quiz: string, question: string) => string[]} */
export const guessOf = (quiz, question) => [].concat(read().guesses[quiz]?.[question] ?? []);

export const saveGuess = (quiz, question, options) =>
  write((record) => (record.guesses[quiz] = { ...record.guesses[quiz], [question]: options }));

export const finishQuiz = (quiz) => write((record) => (record.finished[quiz] ??= Date.now()));

/** The ids of the quizzes that were finished, for the lit windows of the home page. */
export const finishedQuizzes = () => Object.keys(read().finished);

/** @type {(worksheet: string) => string[]} */
export const sheetOf = (worksheet) => [].concat(read().worksheets[worksheet] ?? []);

export const saveSheet = (worksheet, texts) => write((record) => (record.worksheets[worksheet] = texts));

/** Call back when another tab, or the page that the reader came back from, has changed the record. */
export function onChange(callback) {
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && callback());
  addEventListener("pageshow", ({ persisted }) => persisted && callback());
}
