// What the agenda's commands lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import type { Format } from '../format.ts'
import type { OrganisationId, SlotId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import { mostSlots } from './commands.ts'
import type { AgendaCommand } from './commands.ts'
import type { AgendaEvent } from './events.ts'
import { findSlot } from './state.ts'
import type { AgendaState } from './state.ts'

/** What the agenda's rules look at. */
export interface AgendaSituation {
  readonly agenda: AgendaState
  /** Whether the dialogue has ended. */
  readonly ended: boolean
  /** Whether a slot has ever been live. */
  readonly hasBegun: (slotId: SlotId) => boolean
  readonly organisations: Readonly<Record<OrganisationId, Organisation>>
  readonly format: Format
  readonly newId: () => string
}

/** Decides one command of the agenda. What has been run keeps its place; only what is left can change. */
export function decideAgenda(situation: AgendaSituation, command: AgendaCommand): Decision<AgendaEvent> {
  if (situation.ended) return reject('wrong-phase', 'The dialogue has ended')
  switch (command.type) {
    case 'agenda.reorder':
      return decideReorder(situation, command.slotIds)
    case 'slot.add':
      return decideAdd(situation, command)
    case 'slot.change':
      return decideChange(situation, command)
    case 'slot.remove': {
      if (findSlot(situation.agenda, command.slotId) === undefined) {
        return reject('not-found', 'No such slot in the agenda')
      }
      return situation.hasBegun(command.slotId)
        ? reject('in-use', 'A slot that has been live cannot be removed')
        : ok([{ type: 'slot.removed', slotId: command.slotId }])
    }
  }
}

function decideReorder(
  { agenda, hasBegun }: AgendaSituation,
  slotIds: readonly string[],
): Decision<AgendaEvent> {
  const current = agenda.slots.map(({ id }) => id)
  if (slotIds.length !== current.length || new Set([...slotIds, ...current]).size !== current.length) {
    return reject('changed-meanwhile', 'The order does not name exactly the slots of the agenda')
  }
  const begun = (ids: readonly string[]) => ids.filter((id) => hasBegun(id)).join(' ')
  if (begun(slotIds) !== begun(current)) {
    return reject('in-use', 'Slots that have been live keep their order')
  }
  if (slotIds.join(' ') === current.join(' '))
    return reject('already-so', 'The agenda has that order already')
  return ok([{ type: 'agenda.reordered', slotIds: [...slotIds] }])
}

function decideAdd(
  { agenda, organisations, format, newId }: AgendaSituation,
  command: Extract<AgendaCommand, { type: 'slot.add' }>,
): Decision<AgendaEvent> {
  if (agenda.slots.length >= mostSlots)
    return reject('limit-reached', 'The agenda has no room for more slots')
  if (command.organisationId !== null && organisations[command.organisationId] === undefined) {
    return reject('not-found', 'No such organisation in the dialogue')
  }
  if (command.kind === 'presentation' && command.organisationId === null) {
    return reject('not-found', 'A presentation needs somebody who presents')
  }
  return ok([
    {
      type: 'slot.added',
      index: Math.min(command.index ?? agenda.slots.length, agenda.slots.length),
      slot: {
        id: newId(),
        kind: command.kind,
        title: command.title,
        organisationId: command.organisationId,
        plannedMs: command.plannedMs ?? format.lengths[command.kind],
      },
    },
  ])
}

function decideChange(
  { agenda, hasBegun }: AgendaSituation,
  command: Extract<AgendaCommand, { type: 'slot.change' }>,
): Decision<AgendaEvent> {
  const slot = findSlot(agenda, command.slotId)
  if (slot === undefined) return reject('not-found', 'No such slot in the agenda')
  const title = command.title === undefined ? slot.title : command.title
  const plannedMs = command.plannedMs ?? slot.plannedMs
  if (plannedMs !== slot.plannedMs && hasBegun(slot.id)) {
    return reject('in-use', 'The length of a slot that has been live is changed by adding or taking minutes')
  }
  if (title === slot.title && plannedMs === slot.plannedMs) return reject('already-so', 'Nothing to change')
  return ok([{ type: 'slot.changed', slotId: slot.id, title, plannedMs }])
}
