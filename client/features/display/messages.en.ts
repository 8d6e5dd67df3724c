// English words of the display.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  next: 'Next: {{slot}}, {{minutes}} min',
  last: 'Next: the end',
  begins: 'Begins at {{time}}',
  ended: 'Thank you for today',
}
