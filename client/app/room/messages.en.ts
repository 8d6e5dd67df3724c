// English words of the room's frame: its phases, its tabs, and what is said before and after the dialogue.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  phase: {
    preparing: 'Being prepared',
    live: 'Live',
    paused: 'Paused',
    ended: 'Ended',
  },
  header: 'The dialogue',
  stage: 'Now',
  signals: 'Signals',
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
  overview: {
    open: 'Time and who heard whom',
  },
  toSetup: 'To the preparations',
  waiting: {
    video: 'To the video call',
    calendar: 'Put it in your calendar',
    you: 'You are here for {{organisation}}.',
    stay: 'Keep this page open: it follows when the dialogue starts.',
  },
  ended: {
    title: 'The dialogue has ended',
    text: 'Notes, areas and follow-ups remain here.',
    toSummary: 'To the summary',
  },
}
