// Who else has a slot's notes open, as awareness tells; the server vouches for who they are.
import { z } from 'zod'

/** Somebody in the notes; several pages of one person are one. */
export interface PresentPerson {
  readonly id: string
  readonly name: string
  readonly organisation: string
  /** A CSS colour, dark enough for white text. */
  readonly colour: string
  /** Whether the person has the cursor in the text, and has typed in it within the last few seconds. */
  readonly isWriting: boolean
}

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
})

const stateSchema = z.object({
  user: userSchema,
  cursor: z.unknown().optional(),
  writing: z.unknown().optional(),
})

const swedish = new Intl.Collator('sv')

/** Those who write first, and by name; without `ownId`, and without states that say nothing of a person. */
export function presentPeople(states: Iterable<unknown>, ownId: string): readonly PresentPerson[] {
  const people = new Map<string, PresentPerson>()
  for (const state of states) {
    const parsed = stateSchema.safeParse(state)
    if (!parsed.success || parsed.data.user.id === ownId) continue
    const { user, cursor, writing } = parsed.data
    const { id, name, organisation, color } = user
    const isWriting = (cursor != null && writing === true) || people.get(id)?.isWriting === true
    people.set(id, { id, name, organisation, colour: color, isWriting })
  }
  return [...people.values()].toSorted(
    (a, b) => Number(b.isWriting) - Number(a.isWriting) || swedish.compare(a.name, b.name),
  )
}

/** The first letters of the first and the last word: `AL` for `Anna-Karin Larsson`, `F` for `Facilitator`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)]
  return letters.map((word) => /^./u.exec(word ?? '')?.[0].toLocaleUpperCase('sv') ?? '').join('')
}
