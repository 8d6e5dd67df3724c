// The colours and sizes that everything on a page is made of; test/client/ui/tokens.test.ts holds the contrasts.

/** What each colour is for. Text tokens reach 4.5:1 on `paper`, `surface` and their own tint; `border` reaches 3:1. */
export interface Palette {
  /** The page itself. */
  readonly paper: string
  /** What lies on the page and can be picked up or opened. */
  readonly surface: string
  /** Text. */
  readonly ink: string
  /** Text that may be read last. */
  readonly quiet: string
  /** Lines that only divide. */
  readonly line: string
  /** The edge of what can be filled in. */
  readonly border: string
  /** Links and other text that can be acted on; the clock while it runs. */
  readonly action: string
  /** The ground of the primary button, under `onFilled`. */
  readonly actionFilled: string
  /** The ground of what is chosen or live. */
  readonly actionTint: string
  /** Time is soon over, or something waits. */
  readonly soon: string
  readonly soonTint: string
  /** Time is over, or something is wrong. */
  readonly over: string
  readonly overFilled: string
  readonly overTint: string
  /** Text on a filled ground. */
  readonly onFilled: string
}

export const light: Palette = {
  paper: '#fbfbfa',
  surface: '#ffffff',
  ink: '#14171c',
  quiet: '#525964',
  line: '#dcdfe4',
  border: '#767d88',
  action: '#1b4a8a',
  actionFilled: '#1b4a8a',
  actionTint: '#e8effa',
  soon: '#7d4b00',
  soonTint: '#fdf0cf',
  over: '#a8211a',
  overFilled: '#a8211a',
  overTint: '#fdeae8',
  onFilled: '#ffffff',
}

export const dark: Palette = {
  paper: '#14171c',
  surface: '#1c2027',
  ink: '#e9ebee',
  quiet: '#aab1bc',
  line: '#363c46',
  border: '#7f8793',
  action: '#93bcf7',
  actionFilled: '#2d62ad',
  actionTint: '#1d2c44',
  soon: '#f2bd54',
  soonTint: '#35290f',
  over: '#ff9a90',
  overFilled: '#b8322a',
  overTint: '#3d1c1b',
  onFilled: '#ffffff',
}

/** The four sizes of text, as rem. The clock has a size of its own, by the room it gets. */
export const textSizes = { small: '0.875rem', body: '1rem', large: '1.25rem', title: '1.75rem' } as const

/** Steps on the grid of 8 px, as rem; `half` is for what belongs tightly together. */
export const spaces = {
  half: '0.25rem',
  one: '0.5rem',
  oneHalf: '0.75rem',
  two: '1rem',
  three: '1.5rem',
  four: '2rem',
} as const

/** How long anything that shows where a thing went may move, in milliseconds. */
export const motionMs = 150
