// What the report of a series tells of one of its dialogues: all that is kept of it while the others are read.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { meetingsIn } from './meetings.ts'
import type { Meeting } from './meetings.ts'

/** One dialogue of a series. */
export interface SeriesDialogue {
  readonly id: DialogueId
  readonly title: string
  readonly plannedStart: Instant
  /** The name of who leads it; `null` when it takes no part itself. */
  readonly lead: string | null
  /** Those that have been held. */
  readonly presentations: readonly HeldPresentation[]
  /** How many organisations somebody came for. */
  readonly tookPart: number
  readonly areas: number
  readonly followUps: number
  /** By how much it ended after what was booked, negative before it; `null` while it has not ended. */
  readonly endedLate: Duration | null
  readonly meetings: readonly Meeting[]
}

/** How a presentation kept its time. */
interface HeldPresentation {
  readonly allotted: Duration
  readonly used: Duration
  /** How much longer than it was allotted; negative when shorter. */
  readonly over: Duration
}

/** Nothing of the snapshot is held on to. */
export function seriesDialogue(snapshot: ExportSnapshot): SeriesDialogue {
  const { state, now } = snapshot
  const { title, plannedStart, leadId } = state.details
  const { slots, endedLate } = timeReport(state, now)
  const { organisations } = attendanceReport(state, now)
  return {
    id: state.id,
    title,
    plannedStart,
    lead: state.participants.organisations[leadId]?.name ?? null,
    presentations: slots.flatMap(({ slot, allotted, used, over }) =>
      slot.kind === 'presentation' && over !== null ? [{ allotted, used, over }] : [],
    ),
    tookPart: organisations.filter(({ tookPart }) => tookPart > 0).length,
    areas: Object.keys(state.areas.areas).length,
    followUps: Object.keys(state.followUps.followUps).length,
    endedLate,
    meetings: meetingsIn(snapshot),
  }
}
