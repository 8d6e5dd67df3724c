// The attendance report: how long organisations and people were there, in all and during each slot.
import type { Slot } from '../agenda/slot.ts'
import { timeTogether, within } from '../attendance/minutes.ts'
import type { Interval } from '../attendance/minutes.ts'
import type { SlotId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import type { Participant } from '../participants/state.ts'
import type { DialogueState } from '../state.ts'
import { lengthOf, totalLength } from '../timer/elapsed.ts'
import { hasBegun, runOf } from '../timer/state.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { organisationGroups } from './organisationGroups.ts'
import { hasTakenPart, isCounted, statusOf } from './presence.ts'
import type { AttendanceStatus } from './presence.ts'

/** A slot that has been live. */
export interface ReportedSlot {
  readonly slot: Slot
  /** How long it was live, pauses included: the most that anybody can have heard of it. */
  readonly length: Duration
}

/** A person's attendance. The name is the directory's to give. */
export interface PersonAttendance {
  readonly person: Participant
  readonly tookPart: boolean
  /** The time the person was there while the dialogue ran. */
  readonly total: Duration
  readonly bySlot: ReadonlyMap<SlotId, Duration>
}

/** An organisation's attendance: the time in which at least one of its people was there. */
export interface OrganisationAttendance {
  readonly organisation: Organisation
  readonly status: AttendanceStatus
  /** How many of its people took part, of how many that are counted. */
  readonly tookPart: number
  readonly people: readonly PersonAttendance[]
  readonly total: Duration
  /** For each reported slot: for how long, and how many of its people heard some of it. */
  readonly bySlot: ReadonlyMap<SlotId, { readonly time: Duration; readonly people: number }>
}

export interface AttendanceReport {
  /** For how long the dialogue has run. */
  readonly length: Duration
  /** The slots that have been live, in the agenda's order. */
  readonly slots: readonly ReportedSlot[]
  /** The panel's kind of organisation first, then the presenters', then the rest; by name within each. */
  readonly organisations: readonly OrganisationAttendance[]
}

/**
 * Attendance as it stands at `now`. Time before the start and after the end is not attendance. People are counted with the
 * organisation they stand for now; those whose organisation has been taken out of the dialogue are left out.
 */
export function attendanceReport(state: DialogueState, now: Instant): AttendanceReport {
  const { timer, agenda } = state
  const slots = agenda.slots
    .filter(({ id }) => hasBegun(timer, id))
    .map((slot) => ({ slot, length: totalLength(runOf(timer, slot.id).stretches, now) }))
  const people = Object.values(state.participants.people).filter((person) => isCounted(state, person))
  const byOrganisation = Map.groupBy(people, ({ organisationId }) => organisationId)
  return {
    length: lengthOf(dialogueTime(state, now), now),
    slots,
    organisations: organisationGroups(state)
      .flatMap(({ organisations }) => organisations)
      .map((organisation) =>
        attendanceOf(state, organisation, byOrganisation.get(organisation.id) ?? [], now),
      ),
  }
}

function attendanceOf(
  state: DialogueState,
  organisation: Organisation,
  people: readonly Participant[],
  now: Instant,
): OrganisationAttendance {
  const each = people.map((person) => personAttendance(state, person, now))
  const together = attended(
    state,
    people.flatMap(({ id }) => state.attendance.visits[id] ?? []),
    now,
  )
  const bySlot = new Map(
    [...slotTimes(state, together, now)].map(([slotId, time]) => {
      const heard = each.filter((one) => (one.bySlot.get(slotId) ?? 0) > 0)
      return [slotId, { time, people: heard.length }]
    }),
  )
  return {
    organisation,
    status: statusOf(state, people),
    tookPart: each.filter(({ tookPart }) => tookPart).length,
    people: each,
    total: totalLength(together, now),
    bySlot,
  }
}

function personAttendance(state: DialogueState, person: Participant, now: Instant): PersonAttendance {
  const visits = attended(state, state.attendance.visits[person.id] ?? [], now)
  return {
    person,
    tookPart: hasTakenPart(state, person.id),
    total: totalLength(visits, now),
    bySlot: slotTimes(state, visits, now),
  }
}

function dialogueTime({ timer }: DialogueState, now: Instant): Interval {
  return { from: timer.startedAt ?? now, to: timer.endedAt ?? now }
}

function attended(state: DialogueState, visits: readonly Interval[], now: Instant): readonly Interval[] {
  return within(visits, dialogueTime(state, now), now)
}

function slotTimes(
  { agenda, timer }: DialogueState,
  visits: readonly Interval[],
  now: Instant,
): ReadonlyMap<SlotId, Duration> {
  return new Map(
    agenda.slots
      .filter(({ id }) => hasBegun(timer, id))
      .map(({ id }) => [id, timeTogether(visits, runOf(timer, id).stretches, now)]),
  )
}
