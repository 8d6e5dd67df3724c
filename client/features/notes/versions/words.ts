// Words as the unit in which texts are compared: what somebody reads as one change is one.

/** Letters and figures that belong together, blanks that do, or a single sign. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/** The words, blanks and signs that the text is made of, in order; together they are the text. */
export function wordsIn(text: string): readonly string[] {
  return text.match(word) ?? []
}
