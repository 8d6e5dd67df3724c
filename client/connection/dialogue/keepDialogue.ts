// When the dialogue that a page shows is kept in the browser, and when what is kept is removed.
import { between } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { DialogueShelf } from '../kept/keptDialogue.ts'
import { isFinal, isShutOut } from './connectionStatus.ts'
import type { DialogueStore } from './dialogueStore.ts'

export interface KeepingNeeds {
  readonly store: DialogueStore
  readonly shelf: DialogueShelf
  /** Who sits here, as far as the address says; `undefined` when it does not. */
  readonly as: string | undefined
  /** Removes what is kept here of the dialogue's notes for that person, as far as the server has it too; `null`: for anybody. */
  readonly forgetNotes: (personId: string | null) => void
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
export function createKeeping({ store, shelf, as, forgetNotes, serverNow, now }: KeepingNeeds): Keeping {
  let wasOnline = false

  function keep(): void {
    const { seat, state } = store.get()
    // A shared screen belongs to nobody, and keeps nothing.
    if (!wasOnline || seat === null || state === null || seat.role === 'display') return
    const knownAt = serverNow()
    shelf.keep({ seat, state, knownAt, clockOffset: between(now(), knownAt) })
  }

  /** The server does not let this page in any more: nothing that it has kept is to be shown again. */
  function forget(): void {
    const { status, seat } = store.get()
    const personId = seat?.personId ?? as ?? null
    shelf.forget(personId)
    if (isShutOut(status)) forgetNotes(personId)
  }

  function onChange(): void {
    const { status } = store.get()
    if (isFinal(status)) forget()
    else if (status !== 'online') keep()
    wasOnline = status === 'online'
  }

  return {
    leave: keep,
    follow: () => store.subscribe(onChange),
  }
}
