// How high a row of a sheet must be: not every program works that out for text that wraps.

/** The height of one line at 11 points, in points. */
export const lineHeight = 15

// Letters are narrower and wider than the figure that a column's width is counted in; bold ones mostly wider.
const lettersPerWidth = 0.9

/** The height that shows all of every text in the row, in points. `widths` are the columns', in characters. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesIn(text, (widths[index] ?? 1) * lettersPerWidth))
  return Math.max(1, ...lines) * lineHeight
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0)
}
