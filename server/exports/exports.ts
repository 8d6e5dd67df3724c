// The exports there are: the name of each file, who may have it, and how it is made from a snapshot.
import type { Action } from '#shared/dialogue/permissions.ts'
import { contentTypes } from './fileKinds.ts'
import type { ExportSnapshot } from './snapshot.ts'

/** One export. */
export interface ExportFile {
  /** What one must be allowed to do to get it. */
  readonly action: Extract<Action, `export.${string}`>
  readonly contentType: string
  /** Whether it needs the notes and the log of the snapshot, so that they are not loaded in vain. */
  readonly needs: { readonly notes: boolean; readonly log: boolean }
  readonly make: (snapshot: ExportSnapshot) => Promise<Uint8Array>
}

// Loaded when a file is made, and only where that is: whoever asks what there is needs nothing that writes Word or Excel.
const makers = () => import('./dialogueMakers.ts')

const stateOnly = { notes: false, log: false }
const withNotes = { notes: true, log: false }

/** Every export by the name of its file. */
export const exportFiles = {
  'follow-ups.xlsx': {
    action: 'export.results',
    contentType: contentTypes.xlsx,
    needs: stateOnly,
    make: async (snapshot) => (await makers()).followUpsXlsx(snapshot),
  },
  'follow-ups.csv': {
    action: 'export.results',
    contentType: contentTypes.csv,
    needs: stateOnly,
    make: async (snapshot) => (await makers()).followUpsCsv(snapshot),
  },
  'follow-ups.ics': {
    action: 'export.results',
    contentType: contentTypes.ics,
    needs: stateOnly,
    make: async (snapshot) => (await makers()).followUpsIcs(snapshot),
  },
  'report.docx': {
    action: 'export.results',
    contentType: contentTypes.docx,
    needs: withNotes,
    make: async (snapshot) => (await makers()).reportDocx(snapshot),
  },
  'report.md': {
    action: 'export.results',
    contentType: 'text/markdown; charset=utf-8',
    needs: withNotes,
    make: async (snapshot) => (await makers()).reportMd(snapshot),
  },
  'attendance.xlsx': {
    action: 'export.attendance',
    contentType: contentTypes.xlsx,
    needs: stateOnly,
    make: async (snapshot) => (await makers()).attendanceXlsx(snapshot),
  },
  'archive.json': {
    action: 'export.archive',
    contentType: 'application/json; charset=utf-8',
    needs: { notes: true, log: true },
    make: async (snapshot) => (await makers()).archiveJson(snapshot),
  },
} as const satisfies Readonly<Record<string, ExportFile>>

export type ExportName = keyof typeof exportFiles

const byName: ReadonlyMap<string, ExportFile> = new Map(Object.entries(exportFiles))

/** The export of that file name, or `undefined`. */
export function exportFile(name: string): ExportFile | undefined {
  return byName.get(name)
}
