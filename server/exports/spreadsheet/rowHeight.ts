// How high a row of a sheet must be: not every program works that out for text that wraps.

/** The height of one line at 10 points, in points. */
const lineHeight = 13

/** The height that shows all of every text in the row, in points. `widths` are the columns', in letters. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesIn(text, widths[index] ?? 1))
  return Math.max(1, ...lines) * lineHeight
}

/** The most that a turned text makes a row high, in points: a longer one goes on beside itself, where there is room for it. */
const mostTurned = 170

/** What a bold letter takes up at 10 points, and what stays free at the ends of a text; in points. */
const [boldLetter, ends] = [5.4, 10]

/** The height of a row that shows texts which are read from below, in points; 0 for none. */
export function turnedHeight(texts: readonly string[]): number {
  if (texts.length === 0) return 0
  const longest = Math.max(...texts.map((text) => text.length))
  return Math.min(mostTurned, Math.ceil(longest * boldLetter + ends))
}

const linesIn = (text: string, width: number) =>
  text.split('\n').reduce((total, line) => total + wrapped(line, width), 0)

/** On how many lines a text stands; a word that is longer than a line goes on on the next. */
function wrapped(text: string, width: number): number {
  let [lines, taken] = [1, 0]
  for (const { length } of text.split(' ')) {
    const fits = taken === 0 || taken + 1 + length <= width
    if (!fits) lines += 1
    const end = fits && taken > 0 ? taken + 1 + length : length
    const over = Math.max(0, Math.ceil(end / width) - 1)
    lines += over
    taken = end - over * width
  }
  return lines
}
