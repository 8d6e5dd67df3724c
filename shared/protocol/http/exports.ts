// Files across dialogues, over HTTP. The parameter `lang` (sv, en) chooses the language of the words around what people wrote.
import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import type { NamedOrganisation } from './followUps.ts'
import type { Series } from './series.ts'

/**
 * What a filter of follow-ups shows, as a file: `GET /api/follow-ups/export.<format>?…`, with the parameters of
 * `writeFollowUpFilter` and `lang`. It holds all rows, whatever the page; `too-large` when they are more than `MOST_EXPORTED`.
 */
export const filterFileFormatSchema = z.enum(['xlsx', 'csv', 'ics'])
export type FilterFileFormat = z.infer<typeof filterFileFormatSchema>

/** The most follow-ups that one file holds. */
export const MOST_EXPORTED = 5000

/** A region's extract: `GET /api/regions/:regionId/extract.<format>?lang=`. `not-found` when nothing that the asker may take away concerns it. */
export const extractFormatSchema = z.enum(['xlsx', 'docx'])
export type ExtractFormat = z.infer<typeof extractFormatSchema>

/** A region of which there is an extract. */
export interface ExtractedRegion extends NamedOrganisation {
  /** The dialogues that it takes part in, and of those the ones in which it presents. */
  readonly dialogues: number
  readonly presents: number
  /** When the latest of them is planned to start. */
  readonly latestStart: Instant
}

/** A series of which there is a report. */
export interface ReportedSeries extends Pick<Series, 'id' | 'title' | 'theme'> {
  /** Those of its dialogues that the report is about. */
  readonly dialogues: number
}

/** What the asker may take away across dialogues: `GET /api/extracts`. Ordered by name. */
export interface Extracts {
  readonly regions: readonly ExtractedRegion[]
  readonly series: readonly ReportedSeries[]
  /** Whether there is data for evaluation. */
  readonly evaluation: boolean
}

/*
 * The report of a series: `GET /api/series/:id/report.docx?lang=`, about those of its dialogues that the asker may take away.
 */

/*
 * Data for evaluation: `GET /api/evaluation.zip?lang=`, tables of all series that the asker leads on and of all other dialogues that she
 * facilitates, with a data dictionary in the language asked for. For facilitators.
 */
