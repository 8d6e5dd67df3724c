// What a filter of follow-ups shows, as files.
import type { Language } from '#shared/lib/language.ts'
import type { FilterFileFormat } from '#shared/protocol/http/exports.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { dueDatesCalendar } from './calendar/dueDates.ts'
import { writeCsv } from './spreadsheet/csv.ts'
import { writeXlsx } from './spreadsheet/xlsx.ts'
import { foundFollowUpsTable } from './tables/foundFollowUpsTable.ts'

/** What such a file is made from. */
export interface FilterFile {
  /** In the order that the filter asks for. */
  readonly rows: readonly FollowUpRow[]
  readonly language: Language
  /** Where the follow-ups are worked with. */
  readonly url: string
}

/** The bytes of the file. The calendar holds those that have a due date. */
export async function followUpFile(
  format: FilterFileFormat,
  { rows, language, url }: FilterFile,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx([foundFollowUpsTable(rows, language)])
    case 'csv':
      return writeCsv(foundFollowUpsTable(rows, language))
    case 'ics': {
      const dueDates = rows.flatMap((row) => (row.dueDate === null ? [] : [{ ...row, dueDate: row.dueDate }]))
      const calendar = dueDatesCalendar({ organisation: null, dueDates, language, url })
      return new TextEncoder().encode(calendar)
    }
  }
}
