// English words of the start page.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Dialogues',
  mine: 'Your dialogues',
  newDialogue: 'New dialogue',
  failed: 'Your dialogues could not be fetched',
  group: {
    live: 'In progress',
    coming: 'Upcoming',
    past: 'Held',
  },
  presenting_one: '{{count}} presentation',
  presenting_other: '{{count}} presentations',
  areas_one: '{{count}} area',
  areas_other: '{{count}} areas',
  followUps_one: '{{count}} follow-up',
  followUps_other: '{{count}} follow-ups',
  role: {
    facilitator: 'You are the facilitator',
    presenter: 'You present',
    panel: 'You sit in the panel',
    listener: 'You listen',
    display: 'Shown on a screen',
  },
  empty: {
    title: 'Your dialogues gather here',
    text: 'Create the first: choose a day, regions and national actors, and the agenda is laid out with ten minutes for each region.',
  },
  guest: {
    title: 'Ten minutes for each region',
    lead: 'In a dialogue, regions present their focus areas. National actors listen and ask, and together they find what is worth continuing.',
    invitedTitle: 'Have you been invited?',
    invitedText:
      'Open the link in the invitation, in this browser. You need no account and nothing to install.',
    facilitatorTitle: 'Do you lead dialogues?',
    facilitatorText:
      'Open this page in the browser where you set up your account, or open the link that makes you a facilitator.',
  },
}
