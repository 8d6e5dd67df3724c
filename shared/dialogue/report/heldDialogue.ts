// A dialogue that has been held, as it counts among others: who presented and for how long, and who heard it.
import { presentations } from '../agenda/presentations.ts'
import type { OrganisationId, SlotId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import type { DialogueState } from '../state.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { attendanceReport } from './attendanceReport.ts'
import { timeReport } from './timeReport.ts'

/** A presentation that was held, however short it became. */
export interface HeldPresentation {
  readonly slotId: SlotId
  readonly presenterId: OrganisationId
  /** What the agenda gave it, without what the facilitator gave or took while it ran. */
  readonly planned: Duration
  /** How long its clock ran. */
  readonly used: Duration
  /** The other organisations that heard some of it, each with the share it heard: above 0, at most 1. */
  readonly heardBy: readonly { readonly organisationId: OrganisationId; readonly share: number }[]
}

export interface HeldOrganisation extends Organisation {
  /** Whether any of its people took part. */
  readonly tookPart: boolean
}

export interface HeldDialogue {
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly organisations: readonly HeldOrganisation[]
  /** In the agenda's order. */
  readonly presentations: readonly HeldPresentation[]
}

/** What there is to count of a dialogue; `null` until it has ended. */
export function heldDialogue(state: DialogueState): HeldDialogue | null {
  const { startedAt, endedAt } = state.timer
  if (startedAt === null || endedAt === null) return null
  const attendance = attendanceReport(state, endedAt)
  const times = new Map(timeReport(state, endedAt).slots.map((time) => [time.slot.id, time]))
  const lengths = new Map(attendance.slots.map(({ slot, length }) => [slot.id, length]))
  return {
    startedAt,
    endedAt,
    organisations: attendance.organisations.map(({ organisation, tookPart }) => ({
      ...organisation,
      tookPart: tookPart > 0,
    })),
    presentations: presentations(state.agenda).flatMap(({ id: slotId, organisationId, plannedMs }) => {
      const length = lengths.get(slotId) ?? 0
      if (organisationId === null || length === 0) return []
      const heardBy = attendance.organisations.flatMap(({ organisation, bySlot }) => {
        const time = bySlot.get(slotId)?.time ?? 0
        const hears = organisation.id !== organisationId && time > 0
        return hears ? [{ organisationId: organisation.id, share: Math.min(1, time / length) }] : []
      })
      const used = times.get(slotId)?.used ?? plannedMs
      return [{ slotId, presenterId: organisationId, planned: plannedMs, used, heardBy }]
    }),
  }
}
