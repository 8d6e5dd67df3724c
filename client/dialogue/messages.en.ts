// English words for the things of a dialogue, the same in every view: slots, pauses, roles, and why something was refused.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  slot: {
    opening: 'Opening',
    presentation: 'Presentation',
    discussion: 'Discussion',
    discussionAfter: 'discussion',
    discussionWith: 'Discussion with {{organisation}}',
    break: 'Break',
    closing: 'Closing',
  },
  slotStatus: {
    pending: 'To come',
    live: 'Now',
    done: 'Done',
    skipped: 'Skipped',
  },
  pause: {
    technical: 'technical fault',
    interruption: 'interruption',
    break: 'break',
    other: 'other',
  },
  role: {
    facilitator: 'Facilitator',
    presenter: 'Presents',
    panel: 'Panel',
    listener: 'Listens',
    display: 'Display',
  },
  outcomeKinds: {
    nothing: 'nothing yet',
    contact: 'contact taken',
    project: 'project started',
    application: 'application',
    funding: 'funding',
    demonstrator: 'demonstrator',
    'eu-partnership': 'EU partnership',
    other: 'other',
  },
  refused: {
    malformed: 'What was sent could not be read. Reload the page and try again.',
    'not-allowed': 'Your role may not do this.',
    'not-found': 'It is no longer in the dialogue.',
    'not-taking-part': 'The owner and the contact must take part in that dialogue.',
    'wrong-phase': 'That cannot be done at this stage of the dialogue.',
    'wrong-slot-status': 'That cannot be done to this slot now.',
    'already-so': 'It is done already.',
    'no-such-move': 'There is nothing to go to.',
    'in-use': 'It is in use and cannot be moved, changed or removed.',
    'changed-meanwhile': 'Somebody else changed it at the same time. See how it looks now and try again.',
    'limit-reached': 'It cannot go further than this.',
    'date-passed': 'The date has passed.',
    'too-many': 'That was many changes in a short time. Wait a little.',
    unavailable: 'It could not be saved now. Nothing has changed; try again.',
  },
}
