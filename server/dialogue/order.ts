// A command on its way to a room: what is asked for, by whom, and under which id.
import type { DialogueCommand } from '#shared/dialogue/commands.ts'
import type { Actor } from '#shared/dialogue/context.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { CommandKey } from '#server/storage/eventLog.ts'

/**
 * Who gives a command: somebody who takes part, whose role is looked up when it is decided; or the server itself, on behalf of
 * the person whose request it carries out, or on nobody's.
 */
export type Giver =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'server'; readonly onBehalfOf: PersonId | null }

export interface Order {
  readonly command: DialogueCommand
  readonly giver: Giver
  /** The sender's id for the command, by which a repeat is known; `null` when it is never repeated. */
  readonly commandId: string | null
}

/** The actor as the rules see it, or `null` when the giver does not take part any more. */
export function actorOf({ participants }: DialogueState, giver: Giver): Actor | null {
  if (giver.kind === 'server') return { kind: 'server' }
  const person = participants.people[giver.personId]
  if (person === undefined || person.removed) return null
  return { kind: 'person', personId: person.id, organisationId: person.organisationId, role: person.role }
}

/** Who stands in the log as the one who did it. */
export function authorOf(giver: Giver): PersonId | null {
  return giver.kind === 'person' ? giver.personId : giver.onBehalfOf
}

/** Under which key the answer is kept, or `null` when it is not. */
export function keyOf({ giver, commandId }: Order): CommandKey | null {
  return giver.kind === 'person' && commandId !== null ? { id: commandId, personId: giver.personId } : null
}
