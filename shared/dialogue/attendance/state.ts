// Attendance: when each person was there, as visits with a beginning and an end.
import type { Instant } from '../../time/instant.ts'
import type { PersonId } from '../identifiers.ts'

/** A time in which a person was there; `to` is `null` while the person still is. */
export interface Visit {
  readonly from: Instant
  readonly to: Instant | null
}

export interface AttendanceState {
  readonly visits: Readonly<Record<PersonId, readonly Visit[]>>
}

export const nobodyYet: AttendanceState = { visits: {} }

/** Whether the person is there now. */
export function isPresent(attendance: AttendanceState, personId: PersonId): boolean {
  return attendance.visits[personId]?.at(-1)?.to === null
}
