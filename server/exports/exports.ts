// The exports there are: the name of each file, who may have it, and how it is made from a snapshot.
import type { Action } from '#shared/dialogue/permissions.ts'
import { archive } from './archive/archive.ts'
import { followUpCalendar } from './calendar/followUpCalendar.ts'
import { report } from './document/report.ts'
import { writeDocx } from './docx/document.ts'
import { contentTypes } from './fileKinds.ts'
import { markdownDocument } from './markdown/blocks.ts'
import type { ExportSnapshot } from './snapshot.ts'
import { writeCsv } from './spreadsheet/csv.ts'
import { writeXlsx } from './spreadsheet/xlsx.ts'
import { areaTable } from './tables/areaTable.ts'
import { attendanceTables } from './tables/attendanceTables.ts'
import { followUpTable } from './tables/followUpTable.ts'
import { wordsOf } from './wording/words.ts'

/** One export. */
export interface ExportFile {
  /** What one must be allowed to do to get it. */
  readonly action: Extract<Action, `export.${string}`>
  readonly contentType: string
  /** Whether it needs the notes and the log of the snapshot, so that they are not loaded in vain. */
  readonly needs: { readonly notes: boolean; readonly log: boolean }
  readonly make: (snapshot: ExportSnapshot) => Promise<Uint8Array>
}

const utf8 = async (text: string) => new TextEncoder().encode(text)

const stateOnly = { notes: false, log: false }
const withNotes = { notes: true, log: false }

export const exportFiles = {
  'follow-ups.xlsx': {
    action: 'export.results',
    contentType: contentTypes.xlsx,
    needs: stateOnly,
    make: (snapshot) => writeXlsx([followUpTable(snapshot), areaTable(snapshot)]),
  },
  'follow-ups.csv': {
    action: 'export.results',
    contentType: contentTypes.csv,
    needs: stateOnly,
    make: async (snapshot) => writeCsv(followUpTable(snapshot)),
  },
  'follow-ups.ics': {
    action: 'export.results',
    contentType: contentTypes.ics,
    needs: stateOnly,
    make: (snapshot) => utf8(followUpCalendar(snapshot)),
  },
  'report.docx': {
    action: 'export.results',
    contentType: contentTypes.docx,
    needs: withNotes,
    make: (snapshot) => writeDocx(report(snapshot), snapshot.language, wordsOf(snapshot).report.page),
  },
  'report.md': {
    action: 'export.results',
    contentType: 'text/markdown; charset=utf-8',
    needs: withNotes,
    make: (snapshot) => utf8(markdownDocument(report(snapshot), snapshot.language)),
  },
  'attendance.xlsx': {
    action: 'export.attendance',
    contentType: contentTypes.xlsx,
    needs: stateOnly,
    make: (snapshot) => writeXlsx(attendanceTables(snapshot)),
  },
  'archive.json': {
    action: 'export.archive',
    contentType: 'application/json; charset=utf-8',
    needs: { notes: true, log: true },
    make: (snapshot) => utf8(`${JSON.stringify(archive(snapshot), null, 2)}\n`),
  },
} as const satisfies Readonly<Record<string, ExportFile>>

export type ExportName = keyof typeof exportFiles

const byName: ReadonlyMap<string, ExportFile> = new Map(Object.entries(exportFiles))

/** The export of that file name, or `undefined`. */
export function exportFile(name: string): ExportFile | undefined {
  return byName.get(name)
}
