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
  nextHint: 'Write nothing that shows who you are: the text is shown as it is.',
  send: 'Send the answer',
  waitsForNetwork: 'No contact with the server just now. Your answer is sent when it is back.',
  incomplete: 'Answer the first two questions.',
  thanks: 'Thank you, your answer is saved.',
  thanksInRoom: 'Thank you, your answer is saved. Answers are shown {{count}} at a time in the summary.',
  hidden: 'The answers are shown when at least {{count}} have answered, so that nobody can be recognised.',
  waiting_one:
    'One more answer waits: answers are shown {{fewest}} at a time, so that nobody can be recognised.',
  waiting_other:
    '{{count}} more answers wait: answers are shown {{fewest}} at a time, so that nobody can be recognised.',
  mean_one: '{{mean}} of 5 on average, {{count}} answer.',
  mean_other: '{{mean}} of 5 on average, {{count}} answers.',
  nextSaid: 'What should come next',
  answer: 'Answer',
  howMany: 'Count',
}
