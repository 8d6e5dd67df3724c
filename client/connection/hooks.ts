// The hooks by which views read a dialogue and act on it.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import type { UntilNext } from './clock/ticker.ts'
import type { RefusedCommand } from './dialogue/commandQueue.ts'
import type { ConnectionStatus } from './dialogue/connectionStatus.ts'
import { useDialoguePart } from './dialogue/dialogueContext.ts'
import type { GiveCommand } from './dialogue/dialogueContext.ts'
import { isShallowEqual } from './dialogue/dialogueStore.ts'
import type { DialogueKnowledge } from './dialogue/dialogueStore.ts'

/** A part of what the page knows; renders again only when that part is another by its members (`isShallowEqual`). */
function useKnowledge<T>(select: (knowledge: DialogueKnowledge) => T): T {
  const { store } = useDialoguePart()
  const last = useRef<{ readonly value: T } | null>(null)
  return useSyncExternalStore(store.subscribe, () => {
    const value = select(store.get())
    if (last.current !== null && isShallowEqual(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  })
}

/** What `select` picks from the dialogue's state. Only below a `DialogueProvider`, which waits for the state. */
export function useDialogue<T>(select: (state: DialogueState) => T): T {
  return useKnowledge(({ state }) => {
    assert(state !== null, 'views are drawn when the state is there')
    return select(state)
  })
}

/** Who the page's user is in this dialogue. */
export function useSeat(): Seat {
  return useKnowledge(({ seat }) => {
    assert(seat !== null, 'views are drawn when the seat is known')
    return seat
  })
}

/** The person's name; `null` when it is unknown to this role, or erased. */
export function useName(personId: string | null): string | null {
  return useKnowledge(({ directory }) => (personId === null ? null : (directory[personId]?.name ?? null)))
}

/** Looks up names, for lists of people; a new function whenever a name has changed. */
export function useNames(): (personId: string | null) => string | null {
  const directory = useKnowledge((knowledge) => knowledge.directory)
  return useCallback(
    (personId) => (personId === null ? null : (directory[personId]?.name ?? null)),
    [directory],
  )
}

export function useConnection(): ConnectionStatus {
  return useKnowledge(({ status }) => status)
}

/** When what is shown was confirmed last, while it is what an earlier page kept; `null` when this page got it itself. */
export function useKeptAt(): Instant | null {
  return useKnowledge(({ keptAt }) => keptAt)
}

/** How many of the page's commands the server has not answered yet. */
export function useUnanswered(): number {
  return useKnowledge(({ unanswered }) => unanswered)
}

/** The commands that the server has not answered yet, of this page and of those before it, in the order that they were given. */
export function useWaiting(): readonly ClientCommandInput[] {
  return useKnowledge(({ waiting }) => waiting)
}

/** Commands of earlier pages that were not carried out, and the way to say that one has been seen. */
export function useRefused(): readonly [readonly RefusedCommand[], (commandId: string) => void] {
  return [useKnowledge(({ refused }) => refused), useDialoguePart().dismiss]
}

/** Who waits in the lobby, the first to come first; empty for everybody but facilitators. */
export function useLobby(): readonly LobbyEntry[] {
  return useKnowledge(({ lobby }) => lobby)
}

/** The way to give commands; the same function for as long as the dialogue is shown. */
export function useCommand(): GiveCommand {
  return useDialoguePart().give
}

/** The server's time, to be read when something happens. To draw time, use `useClockTick`. */
export function useServerNow(): Clock {
  return useDialoguePart().serverNow
}

/**
 * The server's time, rendering again each time that `untilNext` has passed, and when the page becomes visible. Use it in the
 * smallest component that shows time, for it is all that renders then.
 */
export function useClockTick(untilNext: UntilNext): Instant {
  const { ticker, serverNow } = useDialoguePart()
  const [, setWoken] = useState<Instant | null>(null)
  const latest = useRef(untilNext)
  useEffect(() => {
    // Every render may bring another boundary: a pause, an added minute, the next slot.
    latest.current = untilNext
    ticker.refresh()
  })
  useEffect(() => ticker.add((now) => latest.current(now), setWoken), [ticker])
  return serverNow()
}
