// The dialogue as this page knows it, for React to read: one immutable value and a way to hear of changes.
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Directory } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { RefusedCommand } from './commandQueue.ts'
import type { ConnectionStatus } from './connectionStatus.ts'

/** Everything that the page knows of the dialogue. */
export interface DialogueKnowledge {
  readonly status: ConnectionStatus
  /** Who the page's user is here; `null` until the first welcome, or until what was kept is shown. */
  readonly seat: Seat | null
  /** `null` until the first welcome, or until what was kept is shown; never `null` again after it. */
  readonly state: DialogueState | null
  readonly directory: Directory
  /** Who waits to be let in; empty for everybody but facilitators. */
  readonly lobby: readonly LobbyEntry[]
  /** When what is shown was confirmed last, as long as it is what an earlier page kept; otherwise `null`. */
  readonly keptAt: Instant | null
  /** How many commands have been given that the server has not answered. */
  readonly unanswered: number
  /** Those, in the order that they were given. */
  readonly waiting: readonly ClientCommandInput[]
  /** Whether some of them would be lost with this page. */
  readonly endsWithPage: boolean
  /** Commands of earlier pages that were not carried out, until the user has seen it. */
  readonly refused: readonly RefusedCommand[]
}

export interface DialogueStore {
  readonly get: () => DialogueKnowledge
  /** Replaces the given parts and tells every listener once, unless nothing changed. */
  readonly set: (changes: Partial<DialogueKnowledge>) => void
  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A store that knows nothing yet. */
export function createDialogueStore(): DialogueStore {
  let knowledge: DialogueKnowledge = {
    status: 'connecting',
    seat: null,
    state: null,
    directory: {},
    lobby: [],
    keptAt: null,
    unanswered: 0,
    waiting: [],
    endsWithPage: false,
    refused: [],
  }
  const listeners = new Set<() => void>()
  return {
    get: () => knowledge,
    set(changes) {
      const next = { ...knowledge, ...changes }
      if (isShallowEqual(next, knowledge)) return
      knowledge = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether two values are the same, or objects or arrays with the same members. */
export function isShallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = new Map(Object.entries(a))
  const right = Object.entries(b)
  return left.size === right.length && right.every(([key, value]) => Object.is(left.get(key), value))
}
