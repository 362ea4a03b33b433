/**
 * How answers are scored: pure functions. A score says how many parts of an answer are right, of how many;
 * only the whole counts.
 * @typedef {{right: number, total: number}} Score
 * @typedef {string | string[] | Record<string, string>} Answer an option; several, or an order; pairs
 */

/** @type {(key: string, answer: string) => Score} */
export const scoreChoice = (key, answer) => ({ right: key === answer ? 1 : 0, total: 1 });

/**
 * The parts are the options that were chosen or should have been: one too many is as wrong as one too few.
 * @type {(key: string[], answer: string[]) => Score}
 */
export const scoreMultiple = (key, answer) => ({
  right: key.filter((option) => answer.includes(option)).length,
  total: new Set([...key, ...answer]).size,
});

/** @type {(key: string[], answer: string[]) => Score} */
export const scoreOrder = (key, answer) => ({
  right: key.filter((item, place) => item === answer[place]).length,
  total: key.length,
});

/** @type {(key: Record<string, string>, answer: Record<string, string>) => Score} */
export const scoreMatch = (key, answer) => ({
  right: Object.keys(key).filter((left) => key[left] === answer[left]).length,
  total: Object.keys(key).length,
});

/** @type {(score: Score) => boolean} */
export const isRight = ({ right, total }) => right === total;

/**
 * The result of a quiz: the score over its questions, how good that is, and the questions to look at again,
 * which are those with a wrong try.
 * @template {{right: boolean, tries: number}} Result
 * @param {Result[]} results of the questions that have a right answer
 * @returns {Score & {level: "perfect" | "good" | "review", again: Result[]}}
 */
export function scoreQuiz(results) {
  const total = results.length;
  const right = results.filter((result) => result.right).length;
  const level = right === total ? "perfect" : right * 3 >= total * 2 ? "good" : "review";
  return { right, total, level, again: results.filter((result) => !result.right || result.tries > 1) };
}
