// The files that can be made from a dialogue, and who may have them.
import type { Action } from '#shared/dialogue/permissions.ts'

/** A file's name at the end of `/api/dialogues/:id/export/…`, and the leave it needs. */
export const exportFiles = [
  { name: 'report.docx', action: 'export.results' },
  { name: 'report.md', action: 'export.results' },
  { name: 'follow-ups.xlsx', action: 'export.results' },
  { name: 'follow-ups.csv', action: 'export.results' },
  { name: 'follow-ups.ics', action: 'export.results' },
  { name: 'attendance.xlsx', action: 'export.attendance' },
  { name: 'archive.json', action: 'export.archive' },
] as const satisfies readonly { name: string; action: Action }[]
