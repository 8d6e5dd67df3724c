// English words of the clock: what is left, its stages, and how the dialogue keeps to its plan.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  label: 'Clock',
  left: 'left',
  underMinutes: 'Under {{count}} min left',
  underSeconds: 'Under {{count}} s left',
  timeIsUp: 'Time is up',
  overTime: 'over time',
  overTimeBy: '{{time}} over time',
  paused: 'Paused',
  pausedFor: 'Paused: {{reason}}',
  pausedLength: 'for {{time}}',
  length: '{{minutes}} min',
  unconfirmed: 'Not confirmed',
  untilContact: ', waiting for contact',
  announce: {
    slot: 'Now: {{slot}}.',
    minutes_one: '{{count}} minute left: {{slot}}.',
    minutes_other: '{{count}} minutes left: {{slot}}.',
    seconds: '{{count}} seconds left: {{slot}}.',
    over: 'Time is up: {{slot}}.',
    paused: 'The clock is paused.',
    resumed: 'The clock is running again.',
  },
  ahead: '{{count}} min ahead of schedule',
  onTime: 'on schedule',
  behind: '{{count}} min behind schedule',
  ends: 'ends {{time}}',
  ended: 'ended {{time}}',
  start: {
    today: 'Begins at {{time}}',
    day: 'Begins {{day}} at {{time}}',
    in: 'in {{hours}} h {{minutes}} min',
    soon: 'It begins shortly.',
    late: '{{count}} min after the planned start',
  },
  sound: {
    switch: 'Sound at the first warning and when time is up',
    on: 'Sound on, for you alone',
    off: 'Sound off',
  },
}
