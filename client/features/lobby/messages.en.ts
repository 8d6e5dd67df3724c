// English words of the room link and its lobby.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  intro: 'Say who you are, and the facilitator lets you in.',
  name: 'Name',
  nameMissing: 'Write your name, of at most 80 characters.',
  organisation: 'Organisation',
  chooseOrganisation: 'Choose an organisation',
  organisationMissing: 'Choose which organisation you come from.',
  ask: 'Ask to be let in',
  privacy:
    'Your name is seen by those who take part in the dialogue. The facilitator can remove it at any time.',
  waiting: 'You are waiting to be let in',
  waitingText:
    'The facilitator sees that you are here. The page opens the dialogue by itself; you do not need to do anything.',
  waitingOffline: 'The server cannot be reached just now. We keep trying, and you keep your place.',
  change: 'Change name or organisation',
  declined: 'You were not let in',
  declinedText:
    'The facilitator could not let you in this time. Contact whoever invited you, or check your name and organisation and try again.',
  askAgain: 'Try again',
  noRoom: 'The link no longer works',
  noRoomText: 'It may have been revoked, or not copied in full. Ask whoever sent it for a new one.',
  roomFailed: 'The room could not be opened',
  panelTitle_one: '{{count}} is waiting to come in',
  panelTitle_other: '{{count}} are waiting to come in',
  nobodyWaits: 'Nobody is waiting in the lobby.',
  oneWaits: '{{name}} is waiting to come in.',
  severalWait_one: '{{count}} person is waiting to come in.',
  severalWait_other: '{{count}} people are waiting to come in.',
  since: 'since {{time}}',
  roleOf: 'Role of {{name}}',
  admit: 'Let in',
  admitName: 'Let {{name}} in',
  decline: 'Decline',
  declineName: 'Decline {{name}}',
  admitted: '{{name}} has been let in.',
  declinedOne: '{{name}} was not let in.',
}
