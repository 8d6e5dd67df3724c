// Pictures as the text formats share them: what is drawn, with the words that stand in it; each format draws in its own way.

/** Bars to one scale, each beside its name and its numbers. */
export interface BarPicture {
  /** What is seen in it, for those who do not see it. */
  readonly name: string
  /** Over the names, the bars and the numbers. */
  readonly heads: readonly [string, string, string]
  readonly bars: readonly Bar[]
}

/** One bar, in parts that follow on each other; shares of the width, which together are at most 1. */
export interface Bar {
  readonly name: string
  readonly number: string
  /** Of what was allotted: what was used, and what was left. */
  readonly used: number
  readonly left: number
  /** What was used beyond it. */
  readonly beyond: number
}

/** A square for each row and column, the darker the larger its share. */
export interface SquarePicture {
  /** What is seen in it, for those who do not see it. */
  readonly name: string
  /** Over the names of the rows. */
  readonly head: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly squares: readonly Square[] }[]
}

export interface Square {
  /** From 0 to 1. */
  readonly share: number
  readonly text: string
  /** Signs below the text. */
  readonly marks: string
}
