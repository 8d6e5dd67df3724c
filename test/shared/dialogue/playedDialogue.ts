// Dialogues as short stories: what was said, in order, on a fresh dialogue.
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { actorOf, commandOf, freshDialogue, play } from './commandSequences.ts'
import type { Played } from './commandSequences.ts'

/** The facilitator gives a command, so long after the one before. */
export type Timed = readonly [afterMs: Duration, command: ClientCommandInput]

/** Somebody of that role gives a command, a minute after the one before. */
export type Said = readonly [role: Role, command: ClientCommandInput]

/** The dialogue after the facilitator's commands. */
export function afterTimed(...steps: readonly Timed[]): Played {
  return steps.reduce<Played>(
    (played, [afterMs, command], index) =>
      play(played, { actor: actorOf('facilitator'), afterMs, command: commandOf(command) }, index),
    freshDialogue(),
  )
}

/** The dialogue after what people of several roles said. */
export function afterSaid(...words: readonly Said[]): Played {
  return words.reduce<Played>(
    (played, [role, command], index) =>
      play(played, { actor: actorOf(role), afterMs: minutes(1), command: commandOf(command) }, index),
    freshDialogue(),
  )
}

/** Why commands were refused, in order. */
export function refusalCodes({ refusals }: Played): readonly RejectionCode[] {
  return refusals.map(({ rejection }) => rejection.code)
}
