// English words of the pulse.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Three questions about the dialogue',
  failed: 'The questions about the dialogue could not be fetched',
  lead: 'Your answer is anonymous and is given once.',
  valuable: 'How valuable was the dialogue?',
  valuableHint: '1 is not at all, 5 is very.',
  rightActors: 'Were the right actors there?',
  right: { yes: 'Yes', partly: 'Partly', no: 'No' },
  next: 'What should come next? (optional)',
  send: 'Send the answer',
  incomplete: 'Answer the first two questions.',
  thanks: 'Thank you, your answer is saved.',
  hidden: 'The answers are shown when at least {{count}} have answered, so that nobody can be told apart.',
  mean_one: '{{mean}} of 5 on average, {{count}} answer.',
  mean_other: '{{mean}} of 5 on average, {{count}} answers.',
  nextSaid: 'What should come next',
  answer: 'Answer',
  howMany: 'Count',
}
