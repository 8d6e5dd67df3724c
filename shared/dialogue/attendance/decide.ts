// What the server's words on attendance lead to.
import { ok } from '../../lib/result.ts'
import { instant } from '../../time/instant.ts'
import type { Instant } from '../../time/instant.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { AttendanceCommand } from './commands.ts'
import type { AttendanceEvent } from './events.ts'
import { isPresent } from './state.ts'
import type { AttendanceState } from './state.ts'

/** Decides an arrival or a departure. A second arrival is no news: two tabs are one person. */
export function decideAttendance(
  attendance: AttendanceState,
  command: AttendanceCommand,
  now: Instant,
): Decision<AttendanceEvent> {
  const present = isPresent(attendance, command.personId)
  switch (command.type) {
    case 'person.arrive':
      return present
        ? reject('already-so', 'The person is there already')
        : ok([{ type: 'person.arrived', personId: command.personId }])
    case 'person.leave':
      return present
        ? ok([
            {
              type: 'person.left',
              personId: command.personId,
              leftAt: instant(Math.min(command.leftAt, now)),
            },
          ])
        : reject('already-so', 'The person is not there')
  }
}
