// English words of the ways in that did not lead anywhere, and of the first facilitator's set-up.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  notFound: {
    title: 'There is no such page',
    text: 'The address leads nowhere. Check that the whole link came along when you opened it.',
    toStart: 'To the start page',
  },
}
