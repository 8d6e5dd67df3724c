// When the dialogue that a page shows is kept in the browser, and when what is kept is removed.
import { between } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import { isFinal } from './connectionStatus.ts'
import type { DialogueStore } from './dialogueStore.ts'
import type { DialogueShelf } from './keptDialogue.ts'

export interface KeepingNeeds {
  readonly store: DialogueStore
  readonly shelf: DialogueShelf
  readonly serverNow: Clock
  /** This computer's time. */
  readonly now: Clock
}

export interface Keeping {
  /** The page is put aside, and may be gone after that: keeps what it knows. */
  readonly leave: () => void
  /** Begins to follow the connection; returns what ends that. */
  readonly follow: () => () => void
}

/** Only what is confirmed is kept, so that a page that has been offline for long leaves what another one knows alone. */
export function createKeeping({ store, shelf, serverNow, now }: KeepingNeeds): Keeping {
  let wasOnline = false

  function keep(): void {
    const { seat, state } = store.get()
    // A shared screen belongs to nobody, and keeps nothing.
    if (!wasOnline || seat === null || state === null || seat.role === 'display') return
    const knownAt = serverNow()
    shelf.keep({ seat, state, knownAt, clockOffset: between(now(), knownAt) })
  }

  function onChange(): void {
    const { status } = store.get()
    if (isFinal(status)) shelf.forget()
    else if (status !== 'online') keep()
    wasOnline = status === 'online'
  }

  return {
    leave: keep,
    follow: () => store.subscribe(onChange),
  }
}
