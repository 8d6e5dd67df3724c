// The colour of a person's cursor in the notes: always the same for the same person.
import { createHash } from 'node:crypto'
import type { PersonId } from '#shared/dialogue/identifiers.ts'

/** Each dark enough for white text at 4.5 : 1, and told apart by hue. */
const colours = [
  '#1d4f91',
  '#8a3b12',
  '#0f6b4f',
  '#7a1f5c',
  '#5a3d9a',
  '#8c1d2f',
  '#00687a',
  '#5b5a00',
  '#3b5b1a',
  '#6b4a2b',
] as const

/** A CSS colour that follows from the person's id. */
export function cursorColour(personId: PersonId): string {
  const [first = 0] = createHash('sha256').update(personId).digest()
  return colours[first % colours.length] ?? colours[0]
}
