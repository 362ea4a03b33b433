/**
 * How answers are scored: pure functions over lists of ids. A score says how many parts of an answer are
 * right, of how many; only the whole counts.
 * @typedef {{right: number, total: number}} Score
 */

/**
 * Options, one or several. The parts are those that were chosen or should have been: one too many is as
 * wrong as one too few.
 * @type {(key: string[], answer: string[]) => Score}
 */
export const scoreChoice = (key, answer) => ({
  right: key.filter((id) => answer.includes(id)).length,
  total: new Set([...key, ...answer]).size,
});

/** Items in order, or pairs (`left=right`): each place for itself. @type {typeof scoreChoice} */
export const scorePlaces = (key, answer) => ({
  right: key.filter((id, place) => id === answer[place]).length,
  total: key.length,
});

/**
 * A whole quiz: how good the score is, and which questions to look at again: those with a wrong try.
 * @template {{isRight: boolean, tries: number}} Result
 * @param {Result[]} results of the questions that have a right answer
 * @returns {Score & {level: "perfect" | "good" | "review", again: Result[]}}
 */
export function scoreQuiz(results) {
  const total = results.length;
  const right = results.filter((result) => result.isRight).length;
  const level = right === total ? "perfect" : right * 3 >= total * 2 ? "good" : "review";
  return { right, total, level, again: results.filter((result) => !result.isRight || result.tries > 1) };
}
