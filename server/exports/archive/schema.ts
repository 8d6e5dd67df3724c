// The form of an archive: everything about one dialogue in one file, readable without the product. docs/archive.md tells it.
import { z } from 'zod'
import { recordedEventSchema } from '#shared/dialogue/events.ts'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { personCardSchema } from '#shared/protocol/directory.ts'
import { instantSchema } from '#shared/time/schema.ts'

/** The name of this form; a form that older readers would misread gets a new number. */
export const ARCHIVE_SCHEMA = 'snabbdialog-archive/1'

/** The notes of one slot. */
const archivedNotesSchema = z.object({
  slotId: idSchema,
  /** The whole Y.Doc as one Yjs update (encoding v1), in base64. */
  yjs: z.base64(),
  /** The same as Markdown, for readers without Yjs. */
  text: z.string(),
})

export const archiveSchema = z.object({
  schema: z.literal(ARCHIVE_SCHEMA),
  exportedAt: instantSchema,
  /** The address of the dialogue when it was exported. */
  source: z.url(),
  dialogueId: idSchema,
  /** The record itself, by `seq`. Everything else but notes and names follows from it. */
  log: z.array(recordedEventSchema),
  /** The state that follows from the log, for readers that do not want to work it out. */
  state: z.record(z.string(), z.json()),
  /** In the agenda's order, those of removed slots last. */
  notes: z.array(archivedNotesSchema),
  /** Names of people by id. Whoever was erased is not in it. */
  directory: z.array(personCardSchema),
})
export type Archive = z.infer<typeof archiveSchema>
