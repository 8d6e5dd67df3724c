// English words of the time that each presenter has, uses and loses.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Ten minutes for everyone',
  hint: 'Interruptions stop the clock and cost the presenter no time.',
  nobody: 'The agenda has no presentations yet.',
  caption: 'Speaking time of each presentation',
  presenter: 'Presents',
  budget: 'Budget',
  given: 'Given',
  used: 'Used',
  left: 'Left',
  over: '{{time}} over',
  lost: 'Interruptions',
  lostTo: '{{time}} {{reason}}',
}
