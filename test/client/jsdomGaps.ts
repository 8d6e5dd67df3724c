// What browsers have and jsdom lacks, as far as components ask for it: a page that is never wide, scrolled or resized.

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Fills the gaps for the rest of the test file. */
export function fillJsdomGaps(): void {
  Object.assign(window, {
    matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
    ResizeObserver: StillObserver,
  })
  Object.assign(document, { fonts: new EventTarget() })
  Element.prototype.scrollIntoView = () => undefined
  // Text has no place on such a page.
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() })
  // Nothing is copied, nor does anything listen for it.
  Object.assign(globalThis, { ClipboardEvent: Event })
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } })
}
