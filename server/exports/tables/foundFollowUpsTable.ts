// Follow-ups of several dialogues as one table: a row each, in the order in which they were found.
import type { Language } from '#shared/lib/language.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { wordsOf } from '../wording/words.ts'
import { followUpColumns } from './followUpColumns.ts'
import type { FollowUpColumn } from './followUpColumns.ts'
import { namesOf } from './foundAreaTables.ts'
import { day, text } from './table.ts'
import type { Table } from './table.ts'

const shown: readonly FollowUpColumn[] = [
  'what',
  'owner',
  'contact',
  'dueDate',
  'status',
  'area',
  'regions',
  'actors',
  'dialogue',
  'dialogueDay',
  'recorded',
  'changed',
  'id',
]

/** Every row, with whom it concerns and which dialogue it comes from. */
export function foundFollowUpsTable(rows: readonly FollowUpRow[], language: Language): Table {
  const { sheet, status } = wordsOf({ language })
  return {
    name: sheet.followUps,
    columns: followUpColumns(shown, language),
    printed: shown.indexOf('recorded'),
    rows: rows.map((row) => [
      text(row.what),
      text(row.owner.name),
      text(contactName(row, language)),
      day(row.dueDate),
      text(status[row.status]),
      text(row.area?.subject ?? null),
      text(namesOf(row.regions)),
      text(namesOf(row.actors)),
      text(row.dialogueTitle),
      day(dayOf(row.dialogueStart)),
      day(dayOf(row.recordedAt)),
      day(dayOf(row.updatedAt)),
      text(row.followUpId),
    ]),
  }
}

/** The contact person's name; words that say so when she has been erased, `null` when there is none. */
function contactName({ contact }: FollowUpRow, language: Language): string | null {
  if (contact === null) return null
  return contact.name === '' ? wordsOf({ language }).erasedPerson : contact.name
}

/** The same, narrow enough for a page. */
export function foundFollowUpsInShort(rows: readonly FollowUpRow[], language: Language): Table {
  const { column, sheet, status } = wordsOf({ language })
  return {
    name: sheet.followUps,
    columns: [
      { header: column.what, width: 30 },
      { header: column.owner, width: 23 },
      { header: column.dueDate, width: 16 },
      { header: column.status, width: 11 },
      { header: column.dialogue, width: 24 },
    ],
    rows: rows.map((row) => [
      text(row.what),
      text([row.owner.name, contactName(row, language)].filter((name) => name !== null).join('\n')),
      day(row.dueDate),
      text(status[row.status]),
      text(`${row.dialogueTitle}\n${dayOf(row.dialogueStart)}`),
    ]),
  }
}
