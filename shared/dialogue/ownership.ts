// What belongs to whom: the condition `own` of the permissions table.
import type { ClientCommand } from './commands.ts'
import type { OrganisationId, PersonId, SlotId } from './identifiers.ts'
import type { DialogueState } from './state.ts'
import { findSlot } from './agenda/state.ts'

/** The one who asks. */
export interface Asker {
  readonly personId: PersonId
  readonly organisationId: OrganisationId | null
}

/** Whether what the command changes belongs to the asker's organisation, or was recorded by the asker. */
export function ownsTarget(state: DialogueState, command: ClientCommand, asker: Asker): boolean {
  switch (command.type) {
    case 'outcome.report':
    case 'area.change': {
      const area = state.areas.areas[command.areaId]
      if (area === undefined) return false
      const named = [...area.regionIds, ...area.actorIds]
      return (
        area.recordedBy === asker.personId ||
        (asker.organisationId !== null && named.includes(asker.organisationId))
      )
    }
    case 'followUp.comment':
    case 'followUp.change': {
      const followUp = state.followUps.followUps[command.followUpId]
      if (followUp === undefined) return false
      return (
        followUp.recordedBy === asker.personId ||
        (asker.organisationId !== null && followUp.ownerOrganisationId === asker.organisationId)
      )
    }
    case 'signal.withdraw':
      return state.signals.signals[command.signalId]?.personId === asker.personId
    case 'outline.set':
      return ownsSlot(state, command.slotId, asker)
    default:
      return false
  }
}

/** Whether the slot is the asker's own region's: its presentation, or the discussion of it. */
export function ownsSlot(state: DialogueState, slotId: SlotId, asker: Asker): boolean {
  return (
    asker.organisationId !== null && findSlot(state.agenda, slotId)?.organisationId === asker.organisationId
  )
}
