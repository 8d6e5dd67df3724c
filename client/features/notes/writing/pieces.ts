// Formatted text as Yjs gives it: pieces, each with the marks on it.
import type * as Y from 'yjs'
import { z } from 'zod'

const deltaSchema = z.array(
  z.object({ insert: z.unknown(), attributes: z.record(z.string(), z.unknown()).default({}) }),
)

/** A piece of text; `insert` is something else than a string where an editor has put something else in. */
export type Piece = z.infer<typeof deltaSchema>[number]

export function piecesOf(text: Y.XmlText): readonly Piece[] {
  return deltaSchema.parse(text.toDelta())
}
