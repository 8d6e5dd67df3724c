// English words of the facilitator's messages.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  write: 'Send a message',
  title: 'Message',
  to: 'To',
  audience: {
    presenter: 'The presenter',
    everyone: 'Everyone',
  },
  nobodyPresents: 'Nobody is presenting now: the message goes to everyone.',
  presenterAway:
    'The presenter is not here right now. The message is shown when they arrive, as long as the slot lasts.',
  quick: 'Send at once',
  phrase: {
    twoMinutes: 'Two minutes left',
    eu: 'Please cover the EU part',
    roundOff: 'Please round off',
  },
  own: 'Your own text',
  send: 'Send',
  sent: 'The message is shown now.',
  sentAhead: 'The message is shown when the presenter arrives.',
  from: 'The facilitator',
  quoted: '“{{text}}”',
  shownTo: {
    presenter: 'Shown to the presenter',
    everyone: 'Shown to everyone',
  },
  waitsForPresenter: 'Shown when the presenter arrives',
  clear: 'Remove the message',
}
