// English words of the room's frame: its tabs, its phases, and what to do when one cannot come in.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  phase: {
    preparing: 'Being prepared',
    live: 'Live',
    paused: 'Paused',
    ended: 'Ended',
  },
  tabs: 'Parts of the room',
  tab: {
    notes: 'Notes',
    agenda: 'Agenda',
    attendance: 'Attendance',
    results: 'Follow-up',
  },
  place: '{{number}} of {{of}}',
  next: 'Next: {{slot}}',
  nextLast: 'The last slot',
  opening: 'Opening the dialogue …',
  offline: 'The connection is lost. We try again by ourselves.',
  offlineWaiting_one: '{{count}} change will be sent when the connection is back.',
  offlineWaiting_other: '{{count}} changes will be sent when the connection is back.',
  waiting: {
    title: 'The dialogue begins {{when}}',
    today: 'at {{time}}',
    later: '{{day}} at {{time}}',
    in: 'in {{time}}',
    soon: 'The facilitator will start shortly.',
    video: 'To the video call',
    you: 'You are here for {{organisation}}.',
    stay: 'Keep this page open: it follows when the dialogue starts.',
  },
  ended: {
    title: 'The dialogue has ended',
    text: 'Notes, areas and follow-ups remain here.',
    toSummary: 'To the summary',
  },
  refused: {
    'no-session': {
      title: 'You need your link',
      text: 'Open the link in your invitation to come in.',
    },
    'not-invited': {
      title: 'You are not invited to this dialogue',
      text: 'Ask the facilitator for a link, or open the one you were given.',
    },
    'no-such-dialogue': {
      title: 'There is no such dialogue',
      text: 'Check the address, or open the link in your invitation again.',
    },
    'old-version': {
      title: 'The page needs to be reloaded',
      text: 'There is a newer version. What you have written is kept.',
    },
    malformed: {
      title: 'The page needs to be reloaded',
      text: 'Something went wrong when the page was opened.',
    },
    unavailable: {
      title: 'The dialogue cannot be opened now',
      text: 'Wait a little and try again.',
    },
    revoked: {
      title: 'Your link no longer works',
      text: 'The facilitator has withdrawn it. Ask for a new one if you are to take part.',
    },
    removed: {
      title: 'You are no longer part of the dialogue',
      text: 'Contact the facilitator if this is a mistake.',
    },
  },
  reload: 'Reload the page',
  toStart: 'To the start page',
  account: 'Menu',
}
