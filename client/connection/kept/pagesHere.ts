// The pages of this browser: which of them are still there, told by a lock that each holds for as long as it is.
import { newCommandId } from '../wire/commandId.ts'

/** What is used of the browser's locks. */
export interface PageLocks {
  readonly request: (name: string, whileHeld: () => Promise<never>) => Promise<unknown>
  readonly query: () => Promise<{ readonly held?: readonly { readonly name?: string }[] }>
}

const nameOfLock = (pageId: string) => `snabbdialog-page/${pageId}`

// A page that is being taken down is refused an answer: better that something is told twice than never.
const nothingHeld: Awaited<ReturnType<PageLocks['query']>> = {}

/** A page among the others. */
export interface PageHere {
  readonly id: string
  /** Whether `pageId` is another page than this, and is still there. Where the browser has no locks, no other page is. */
  readonly isElsewhere: (pageId: string) => Promise<boolean>
}

/** This page, from now until it is gone. `locks` is left out where the browser has none, as on pages without https. */
export function pageHere(locks: PageLocks | undefined): PageHere {
  const id = newCommandId()
  // Held for as long as the page is, so that it never ends; a browser that refuses it has no locks to speak of.
  void locks?.request(nameOfLock(id), () => new Promise(() => undefined)).catch(() => undefined)
  return {
    id,
    async isElsewhere(pageId) {
      if (pageId === id || locks === undefined) return false
      const { held = [] } = await locks.query().catch(() => nothingHeld)
      return held.some(({ name }) => name === nameOfLock(pageId))
    },
  }
}
