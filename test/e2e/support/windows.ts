// The windows that the product is looked at in, by their sizes, and what people have before them.

/** What a page has for itself, in its own pixels. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** What most sit at. */
export const desk: WindowSize = { width: 1440, height: 900 }
/** What many officials carry. */
export const laptop: WindowSize = { width: 1366, height: 768 }
/** What most hold. */
export const phone: WindowSize = { width: 390, height: 844 }
/** The smallest that some hold. */
export const smallPhone: WindowSize = { width: 320, height: 568 }
/** What is left of 1280 × 800 at 200 percent. */
export const enlargedTwice: WindowSize = { width: 640, height: 400 }
/** What is left of 1280 × 1024 at 400 percent. */
export const enlargedFourTimes: WindowSize = { width: 320, height: 256 }

/** What people have before them, as a browser is opened for it. */
export const sizes = {
  desktop: { viewport: desk },
  phone: { viewport: phone, hasTouch: true, isMobile: true },
} as const
export type Size = keyof typeof sizes
export const bothSizes = ['desktop', 'phone'] as const satisfies readonly Size[]
