// Files across dialogues, over HTTP. The parameter `lang` (sv, en) chooses the language of the words around what people wrote.
import { z } from 'zod'

/**
 * What a filter of follow-ups shows, as a file: `GET /api/follow-ups/export.<format>?…`, with the parameters of
 * `writeFollowUpFilter` and `lang`. It holds all rows, whatever the page; `too-large` when they are more than `MOST_EXPORTED`.
 */
export const filterFileFormatSchema = z.enum(['xlsx', 'csv', 'ics'])
export type FilterFileFormat = z.infer<typeof filterFileFormatSchema>

/** The most follow-ups that one file holds. */
export const MOST_EXPORTED = 5000
