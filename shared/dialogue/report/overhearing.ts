// The overhearing picture: which organisation heard which presentation, for how long, and how it reacted.
import { presentations } from '../agenda/presentations.ts'
import type { Slot } from '../agenda/slot.ts'
import { milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { Organisation } from '../organisation.ts'
import type { SignalKind } from '../signals/signal.ts'
import type { DialogueState } from '../state.ts'
import { attendanceReport } from './attendanceReport.ts'

/** What one organisation had of one presentation. */
export interface Hearing {
  readonly slot: Slot
  /** Whether it is the organisation's own presentation. */
  readonly own: boolean
  readonly heard: Duration
  /** The part of the presentation that was heard, from 0 to 1; 0 for one that has not begun. */
  readonly share: number
  /** How it reacted, to the presentation or in the discussion of it, each kind once. */
  readonly reactions: readonly SignalKind[]
}

export interface Overhearing {
  readonly presentations: readonly Slot[]
  /** One row an organisation that takes part: the panel's kind first, then the presenters', then the rest. */
  readonly rows: readonly { readonly organisation: Organisation; readonly hearings: readonly Hearing[] }[]
}

/** Who heard whom, and who reacted, as it stands at `now`. */
export function overhearing(state: DialogueState, now: Instant): Overhearing {
  const slots = presentations(state.agenda)
  const attendance = attendanceReport(state, now)
  const lengths = new Map(attendance.slots.map(({ slot, length }) => [slot.id, length]))
  const reactions = reactionsByOrganisation(state)
  return {
    presentations: slots,
    rows: attendance.organisations.map(({ organisation, bySlot }) => ({
      organisation,
      hearings: slots.map((slot): Hearing => {
        const heard = bySlot.get(slot.id)?.time ?? milliseconds(0)
        const length = lengths.get(slot.id) ?? 0
        return {
          slot,
          own: slot.organisationId === organisation.id,
          heard,
          share: length === 0 ? 0 : Math.min(1, heard / length),
          reactions: [...(reactions.get(organisation.id)?.get(slot.organisationId ?? '') ?? [])],
        }
      }),
    })),
  }
}

/** The kinds of signal that each organisation raised, by the organisation that presented. */
function reactionsByOrganisation(state: DialogueState): Map<string, Map<string, Set<SignalKind>>> {
  const presenters = new Map(state.agenda.slots.map(({ id, organisationId }) => [id, organisationId]))
  const reactions = new Map<string, Map<string, Set<SignalKind>>>()
  for (const { organisationId, slotId, kind } of Object.values(state.signals.signals)) {
    const presenter = presenters.get(slotId)
    if (presenter === null || presenter === undefined) continue
    const own = reactions.get(organisationId) ?? new Map<string, Set<SignalKind>>()
    reactions.set(organisationId, own.set(presenter, (own.get(presenter) ?? new Set()).add(kind)))
  }
  return reactions
}
