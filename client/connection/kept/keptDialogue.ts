// The dialogue as a page saw it last, kept in the browser: what a page shows that is opened again without a network.
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { between, instant, later, milliseconds, minutes } from '#shared/time/instant.ts'
import type { Clock, Duration, Instant } from '#shared/time/instant.ts'
import { isNumber, isObject } from '../wire/envelope.ts'
import { isSeat, isState } from '../wire/serverMessages.ts'

const prefix = 'snabbdialog.dialogue/'

/** How long after it was last confirmed a dialogue is shown from the browser. */
export const keptFor = minutes(24 * 60)

/** Without the directory: of people there are ids alone, but for the name of whoever sat here. */
export interface KeptDialogue {
  readonly seat: Seat
  readonly state: DialogueState
  /** The server's time when it was last confirmed. */
  readonly knownAt: Instant
  /** What was to be added to this computer's time to get the server's. */
  readonly clockOffset: Duration
}

/** Where one dialogue is kept for one seat. */
export interface DialogueShelf {
  /** `null` when nothing is kept, or nothing that this page should show. */
  readonly read: () => KeptDialogue | null
  readonly keep: (kept: KeptDialogue) => void
  /** Removes what is kept of the dialogue for that person, under whichever address; `null`: for anybody. */
  readonly forget: (personId: string | null) => void
}

export interface ShelfNeeds {
  readonly dialogueId: string
  readonly as: string | undefined
  readonly storage: Storage
  /** Which build the page is of: another one may understand the state otherwise. */
  readonly build: string
  /** This computer's time. */
  readonly now: Clock
}

export function dialogueShelf({ dialogueId, as = '', storage, build, now }: ShelfNeeds): DialogueShelf {
  const key = `${prefix}${dialogueId}/${as}`

  function forgetOld(): void {
    for (const each of keysIn(storage)) {
      const kept = reading(storage.getItem(each))
      if (kept === null || isOld(kept, now())) storage.removeItem(each)
    }
  }

  return {
    read() {
      const kept = reading(storage.getItem(key))
      return kept === null || kept.build !== build || isOld(kept, now()) ? null : kept
    },
    keep({ seat, state, knownAt, clockOffset }) {
      forgetOld()
      try {
        storage.setItem(key, JSON.stringify({ build, seat, state, knownAt, clockOffset }))
      } catch {
        // The browser has no room for it: nothing is better than something older.
        storage.removeItem(key)
      }
    },
    forget(personId) {
      for (const each of keysIn(storage)) {
        if (!each.startsWith(`${prefix}${dialogueId}/`)) continue
        const kept = reading(storage.getItem(each))
        if (personId === null || kept === null || kept.seat.personId === personId) storage.removeItem(each)
      }
    },
  }
}

/** Removes every dialogue that is kept, except those of these people. */
export function forgetDialogues(storage: Storage, except: readonly string[] = []): void {
  for (const key of keysIn(storage)) {
    const kept = reading(storage.getItem(key))
    if (kept === null || !except.includes(kept.seat.personId)) storage.removeItem(key)
  }
}

const keysIn = (storage: Storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))

const isOld = ({ knownAt, clockOffset }: KeptDialogue, now: Instant) =>
  between(knownAt, later(now, clockOffset)) > keptFor

/** `null` for what is not in the form that `keep` gives it. */
function reading(text: string | null): (KeptDialogue & { readonly build: unknown }) | null {
  const kept = parsed(text)
  if (!isObject(kept)) return null
  const { build, seat, state, knownAt, clockOffset } = kept
  if (!isSeat(seat) || !isState(state) || !isNumber(knownAt) || !isNumber(clockOffset)) return null
  return { build, seat, state, knownAt: instant(knownAt), clockOffset: milliseconds(clockOffset) }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Written by something else than `keep`: nothing is kept.
    return null
  }
}
