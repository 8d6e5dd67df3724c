// How attendance follows from what has happened.
import { instant } from '../../time/instant.ts'
import type { Instant } from '../../time/instant.ts'
import type { AttendanceEvent } from './events.ts'
import type { AttendanceState, Visit } from './state.ts'

/** Attendance after `event`, which was recorded at `at`. Pure. */
export function evolveAttendance(
  state: AttendanceState,
  event: AttendanceEvent,
  at: Instant,
): AttendanceState {
  const visits = state.visits[event.personId] ?? []
  const changed: readonly Visit[] =
    event.type === 'person.arrived' ? [...visits, { from: at, to: null }] : endLast(visits, event.leftAt)
  return { visits: { ...state.visits, [event.personId]: changed } }
}

function endLast(visits: readonly Visit[], leftAt: Instant): readonly Visit[] {
  const last = visits.at(-1)
  if (last === undefined) return visits
  return [...visits.slice(0, -1), { ...last, to: instant(Math.max(last.from, leftAt)) }]
}
