// English words of the overhearing picture.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Who heard whom',
  caption: 'How much of each presentation each organisation heard, and how it reacted',
  picture: 'Picture that can be scrolled sideways',
  explained:
    'A filled bar: heard it all. ◆ touches our priority, ? had a question, → wants to continue, – presents.',
  empty: 'Who heard whom is shown here once the presentations have begun.',
  organisation: 'Organisation',
  share: '{{count}}%',
  own: 'presents',
  reaction: {
    priority: 'touches a priority',
    question: 'question',
    continue: 'wants to continue',
  },
}
