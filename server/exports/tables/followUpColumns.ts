// The columns that tables of follow-ups choose from, each as wide wherever it stands.
import type { Language } from '#shared/lib/language.ts'
import { wordsOf } from '../wording/words.ts'
import type { Column } from './table.ts'

const widths = {
  what: 48,
  owner: 26,
  contact: 24,
  dueDate: 14,
  status: 12,
  area: 36,
  slot: 34,
  regions: 30,
  actors: 30,
  dialogue: 36,
  dialogueDay: 17,
  recorded: 14,
  changed: 14,
  id: 38,
} as const

export type FollowUpColumn = keyof typeof widths

/** Those columns, in that order. */
export function followUpColumns(names: readonly FollowUpColumn[], language: Language): readonly Column[] {
  const { column } = wordsOf({ language })
  return names.map((name) => ({ header: column[name], width: widths[name] }))
}
