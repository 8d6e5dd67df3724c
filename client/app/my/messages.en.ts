// English words of the page on what one's organisation has to see to.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'My organisation',
  titleOf: 'For {{names}}',
  lead: 'What you have promised, and what you are asked to report on, in all dialogues.',
  failed: 'The page could not be fetched',
  nobody: 'You represent no organisation here',
  nobodyHint: 'Open your personal link to see what your organisation owns.',
  followUps: 'Follow-ups',
}
