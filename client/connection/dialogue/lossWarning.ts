// Asks before the page is closed while something that was done on it is neither with the server nor kept by the browser.

/** What may hold something that is nowhere else. */
export interface HeldHere {
  readonly endsWithPage: () => boolean
  /** Calls `listener` whenever it may be otherwise; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Begins to watch over what is held; returns what ends that. */
export function warnOfLoss({ endsWithPage, subscribe }: HeldHere, window: EventTarget): () => void {
  const warn = (event: Event) => event.preventDefault()
  // A page that listens for it all the time is loaded anew by some browsers when one goes back to it.
  const watch = () => {
    if (endsWithPage()) window.addEventListener('beforeunload', warn)
    else window.removeEventListener('beforeunload', warn)
  }
  const unsubscribe = subscribe(watch)
  watch()
  return () => {
    unsubscribe()
    window.removeEventListener('beforeunload', warn)
  }
}
