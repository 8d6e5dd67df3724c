// A command on its way to a room: what is asked for, by whom, and under which id.
import type { ClientCommandType, DialogueCommand } from '#shared/dialogue/commands.ts'
import type { Actor } from '#shared/dialogue/context.ts'
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { CommandKey } from '#server/storage/eventLog.ts'

/**
 * Who gives a command: somebody who takes part, whose role is looked up when it is decided; somebody who takes no part but stands
 * for an organisation that does; or the server itself, on nobody's behalf, or on that of somebody who manages people there and whose
 * request it carries out.
 *
 * An organisation owns what was agreed, not the people who happened to be invited that day. So whoever has a seat for it in any
 * dialogue may see to what it owns in every one: change, comment on and hand over its follow-ups, and report for it on the areas that
 * name it. In a dialogue where she has no seat she counts as a listener of that organisation, for those commands and no others.
 */
export type Giver =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'organisation'; readonly personId: PersonId; readonly organisationId: OrganisationId }
  | { readonly kind: 'server'; readonly onBehalfOf: PersonId | null }

/** A command with its giver. */
export interface Order {
  readonly command: DialogueCommand
  readonly giver: Giver
  /** The sender's id for the command, by which a repeat is known; `null` when it is never repeated. */
  readonly commandId: string | null
}

/** What may be done for an organisation by somebody who takes no part in the dialogue. */
const forOrganisations: ReadonlySet<DialogueCommand['type']> = new Set<ClientCommandType>([
  'followUp.change',
  'followUp.comment',
  'outcome.report',
])

/** The actor as the rules see it, or `null` when the giver does not take part as she did, or may not give such a command at all. */
export function actorOf({ participants }: DialogueState, { giver, command }: Order): Actor | null {
  if (giver.kind === 'server') {
    const { onBehalfOf } = giver
    const asker = onBehalfOf === null ? null : participants.people[onBehalfOf]
    // Between her request, which was looked at, and this she may have lost her seat or her role.
    const mayAsk = asker === null || (asker?.removed === false && mayEver(asker.role, 'people.manage'))
    return mayAsk ? { kind: 'server' } : null
  }
  const { personId } = giver
  const person = participants.people[personId]
  if (giver.kind === 'organisation') {
    const { organisationId } = giver
    // Somebody whose seat here was taken away does not come back by another door.
    const standsFor = participants.organisations[organisationId] !== undefined && person?.removed !== true
    return standsFor && forOrganisations.has(command.type)
      ? { kind: 'person', personId, organisationId, role: 'listener' }
      : null
  }
  if (person === undefined || person.removed) return null
  return { kind: 'person', personId, organisationId: person.organisationId, role: person.role }
}

/** Who stands in the log as the one who did it. */
export function authorOf(giver: Giver): PersonId | null {
  return giver.kind === 'server' ? giver.onBehalfOf : giver.personId
}

/** Under which key the answer is kept, or `null` when it is not. */
export function keyOf({ giver, commandId }: Order): CommandKey | null {
  return giver.kind === 'server' || commandId === null ? null : { id: commandId, personId: giver.personId }
}
