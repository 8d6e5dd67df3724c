// English words of the mail.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Letters',
  invitationTitle: 'Invitations by e-mail',
  sends: 'E-mail is sent by itself, from {{from}}. Everybody gets a letter once, in her language.',
  sendsInvitations: 'E-mail is sent from {{from}}, with a calendar invitation and everybody’s own link.',
  doesNotSend:
    'No mail server is set up, so nothing is sent by itself. Copy the texts and send them yourself.',
  failed: 'The letters could not be fetched',
  kindLabel: 'Which letters',
  kinds: {
    invitation: 'Invitation',
    'due-soon': 'Due soon',
    overdue: 'Overdue',
    'report-round': 'Round',
  },
  none: {
    invitation: 'Nobody to invite yet.',
    'due-soon': 'No follow-up is due within a week.',
    overdue: 'No follow-up is overdue.',
    'report-round': 'No round waits for answers.',
  },
  state: {
    sent: 'Sent',
    waiting: 'On its way',
    stopped: 'Wants no mail',
    'no-address': 'No e-mail address',
    'not-sent': 'Not sent',
  },
  copy: 'Copy',
  copyFor: 'Copy the letter to {{name}}: {{subject}}',
  read: 'Read the letter to {{name}}: {{subject}}',
  letterTo: 'Letter to {{name}}',
  nameless: 'Name missing',
  send_one: 'Send {{count}} invitation',
  send_other: 'Send {{count}} invitations',
  sent: '{{queued}} on their way, {{rest}} not sent.',
  ics: 'Download the calendar invitation (.ics)',
}
