// English words of the attendance panel: groups, statuses, and what is told when somebody comes or leaves.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Attendance',
  count: '{{present}} of {{all}}',
  countSpoken: '{{present}} of {{all}} organisations are here.',
  group: {
    'national-actor': 'National actors',
    region: 'Regions',
    municipality: 'Municipalities',
    other: 'Others',
  },
  here: '{{count}} here',
  presents: 'presents',
  expected: 'expected',
  left: 'has left',
  missing: 'missing',
  nobodyInvited: 'nobody invited',
  person: {
    here: 'here',
    expected: 'expected',
    left: 'has left',
    missing: 'missing',
  },
  yourself: '{{name}} (you)',
  nameless: 'Name missing',
  asBefore: 'As it was when the connection was lost.',
  empty: 'No organisation takes part yet.',
  arrived: 'Arrived: {{names}}.',
  departed: 'Left: {{names}}.',
  manyArrived: '{{count}} organisations have arrived.',
  manyDeparted: '{{count}} organisations have left.',
}
