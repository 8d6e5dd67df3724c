// English words of the facilitator's messages.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  write: 'Send a message',
  title: 'Message',
  close: 'Close',
  to: 'To',
  audience: {
    presenter: 'Whoever presents',
    everyone: 'Everyone',
  },
  nobodyPresents: 'Nobody presents now: the message goes to everyone.',
  quick: 'Send at once',
  phrase: {
    twoMinutes: 'Two minutes left',
    eu: 'Please take the EU part',
    roundOff: 'Please round off',
  },
  own: 'Text of your own',
  send: 'Send',
  sent: 'The message is shown now.',
  from: 'The facilitator',
  quoted: '“{{text}}”',
  shownTo: {
    presenter: 'Shown to whoever presents',
    everyone: 'Shown to everyone',
  },
  clear: 'Take the message away',
}
