// Marks of the editor, and the attributes by which the document keeps them.
import { Mark } from '@tiptap/pm/model'
import type { Schema } from '@tiptap/pm/model'
import type { Attributes } from './line.ts'

/** What the document keeps for these marks. */
export function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type.name, attrs]))
}

/** What has to be written to go from the one set of marks to the other; `null` when they are the same. */
export function changeOfMarks(before: readonly Mark[], after: readonly Mark[]): Attributes | null {
  if (Mark.sameSet(before, after)) return null
  const gone = before.filter(({ type }) => type.isInSet(after) === undefined)
  const fresh = after.filter((mark) => !mark.isInSet(before))
  return { ...Object.fromEntries(gone.map(({ type }) => [type.name, null])), ...attributesOf(fresh) }
}

/** The marks that the document keeps; those that the schema lacks are left out. */
export function marksOf(attributes: Attributes, schema: Schema): readonly Mark[] {
  const marks = Object.entries(attributes).flatMap(([name, value]) => {
    // Marks that may overlap themselves had a hash after their name.
    const type = schema.marks[name.split('--')[0] ?? name]
    return type === undefined ? [] : [type.create(typeof value === 'object' ? value : null)]
  })
  return Mark.setFrom(marks)
}
