// A region's extract as files: a workbook to work further with, and a document to read.
import type { ExtractFormat } from '#shared/protocol/http/exports.ts'
import { writeDocx } from '../docx/document.ts'
import { writeXlsx } from '../spreadsheet/xlsx.ts'
import { foundAreasTable, outcomesTable } from '../tables/foundAreaTables.ts'
import { foundFollowUpsTable } from '../tables/foundFollowUpsTable.ts'
import { wordsOf } from '../wording/words.ts'
import { regionDocument } from './document.ts'
import type { RegionExtract } from './extract.ts'
import { regionHeardByTable, regionHeardTable } from './hearings.ts'
import { regionDialoguesTable, regionPresentationsTable } from './tables.ts'

/** The bytes of the file. */
export async function regionFile(format: ExtractFormat, extract: RegionExtract): Promise<Uint8Array> {
  const { areas, followUps, language } = extract
  switch (format) {
    case 'xlsx':
      return writeXlsx([
        regionDialoguesTable(extract),
        regionPresentationsTable(extract),
        regionHeardByTable(extract),
        regionHeardTable(extract),
        foundAreasTable(areas, language),
        outcomesTable(areas, language),
        foundFollowUpsTable(followUps, language),
      ])
    case 'docx':
      return writeDocx(regionDocument(extract), language, wordsOf({ language }).report.page)
  }
}
