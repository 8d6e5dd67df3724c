// Asks before the page is closed while something that was given on it is neither answered nor kept by the browser.
import type { DialogueStore } from './dialogueStore.ts'

/** Begins to watch over the commands of `store`; returns what ends that. */
export function warnOfLoss(store: DialogueStore, window: EventTarget): () => void {
  const warn = (event: Event) => event.preventDefault()
  // A page that listens for it all the time is loaded anew by some browsers when one goes back to it.
  const watch = () => {
    if (store.get().endsWithPage) window.addEventListener('beforeunload', warn)
    else window.removeEventListener('beforeunload', warn)
  }
  const unsubscribe = store.subscribe(watch)
  return () => {
    unsubscribe()
    window.removeEventListener('beforeunload', warn)
  }
}
