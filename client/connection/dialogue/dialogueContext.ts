// What a page's components reach through context: the store, the way to give commands, the server's clock and the ticker.
import { createContext, useContext } from 'react'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Ticker } from '../clock/ticker.ts'
import type { DialogueStore } from './dialogueStore.ts'

/**
 * Gives a command; the value is the number of the last event it led to. It waits while the page is offline and is sent
 * again, with the same id, until it is answered. `unavailable` also when too many commands wait, or the connection has ended.
 * Stays unanswered when the page leaves the dialogue before the answer: the next page sends what this one has kept.
 */
export type GiveCommand = (command: ClientCommandInput) => Promise<Result<number, Rejection>>

/** One page's part in one dialogue. */
export interface DialoguePart {
  readonly dialogueId: string
  readonly store: DialogueStore
  readonly give: GiveCommand
  /** The user has seen that the command of an earlier page was refused: it is not told again. */
  readonly dismiss: (commandId: string) => void
  /** The server's time as well as it is known; never waits. */
  readonly serverNow: Clock
  readonly ticker: Ticker
}

export const DialogueContext = createContext<DialoguePart | null>(null)

/** This page's part in the dialogue around it. @throws Error outside a `DialogueProvider`. */
export function useDialoguePart(): DialoguePart {
  const part = useContext(DialogueContext)
  assert(part !== null, 'a dialogue is around every component that reads it')
  return part
}
