// How each file about a dialogue is made.
import { archive } from './archive/archive.ts'
import { followUpCalendar } from './calendar/followUpCalendar.ts'
import { report } from './document/report.ts'
import { writeDocx } from './docx/document.ts'
import { markdownDocument } from './markdown/blocks.ts'
import type { ExportSnapshot } from './snapshot.ts'
import { writeCsv } from './spreadsheet/csv.ts'
import { writeXlsx } from './spreadsheet/xlsx.ts'
import { areaTable } from './tables/areaTable.ts'
import { attendanceTables } from './tables/attendanceTables.ts'
import { followUpTable } from './tables/followUpTable.ts'
import { wordsOf } from './wording/words.ts'

type Maker = (snapshot: ExportSnapshot) => Promise<Uint8Array>

const utf8 = (text: string) => new TextEncoder().encode(text)

export const followUpsXlsx: Maker = (snapshot) => writeXlsx([followUpTable(snapshot), areaTable(snapshot)])

export const followUpsCsv: Maker = async (snapshot) => writeCsv(followUpTable(snapshot))

export const followUpsIcs: Maker = async (snapshot) => utf8(followUpCalendar(snapshot))

export const reportDocx: Maker = (snapshot) =>
  writeDocx(report(snapshot), snapshot.language, wordsOf(snapshot).report.page)

export const reportMd: Maker = async (snapshot) => utf8(markdownDocument(report(snapshot), snapshot.language))

export const attendanceXlsx: Maker = (snapshot) => writeXlsx(attendanceTables(snapshot))

export const archiveJson: Maker = async (snapshot) => utf8(`${JSON.stringify(archive(snapshot), null, 2)}\n`)
