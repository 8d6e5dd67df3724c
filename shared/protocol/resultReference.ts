// The node by which notes refer to an area or a follow-up: its name in the document, and what it carries.
import { z } from 'zod'
import { idSchema } from '../dialogue/identifiers.ts'
import { resultKinds } from '../dialogue/report/referenced.ts'

/** The name of the node in a slot's document. */
export const RESULT_REFERENCE = 'resultReference'

/**
 * Its attributes. All that is told of the thing is read from the dialogue; `label`, its words when it was put in, stands there
 * only while the dialogue has no such thing, so that nothing written is lost with it. `place` is another for each time that
 * somebody puts one in: two people who move its line at once both write it anew, and of those with the same place one is shown.
 */
export const resultReferenceSchema = z.object({
  kind: z.enum(resultKinds),
  id: idSchema,
  label: z.string().catch(''),
  place: idSchema.nullish().catch(null),
})
export type ResultReference = z.infer<typeof resultReferenceSchema>
