// What the things of a dialogue are called in an export: slots, people, statuses.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { AttendanceStatus } from '#shared/dialogue/report/presence.ts'
import type { Language } from '#shared/lib/language.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { en } from './messages.en.ts'
import { sv } from './messages.sv.ts'
import type { Messages } from './messages.sv.ts'

const messages: Readonly<Record<Language, Messages>> = { sv, en }

/** The words in the snapshot's language. */
export function wordsOf({ language }: Pick<ExportSnapshot, 'language'>): Messages {
  return messages[language]
}

/** A slot by its own title, or by its kind and whose it is: `Presentation: Region Halland`. */
export function slotTitle(snapshot: ExportSnapshot, slot: Slot): string {
  if (slot.title !== null) return slot.title
  const { slotKind, slotOf } = wordsOf(snapshot)
  const { organisations } = snapshot.state.participants
  const whose = slot.organisationId === null ? undefined : organisations[slot.organisationId]?.name
  return whose !== undefined && (slot.kind === 'presentation' || slot.kind === 'discussion')
    ? `${slotOf[slot.kind]} ${whose}`
    : slotKind[slot.kind]
}

/** A person's name; for somebody who has been erased, words that say so. */
export function personName(snapshot: ExportSnapshot, personId: PersonId): string {
  return snapshot.directory[personId]?.name ?? wordsOf(snapshot).erasedPerson
}

/** An attendance status in the present tense, or in the past once the dialogue has ended. */
export function attendanceWord(snapshot: ExportSnapshot, status: AttendanceStatus): string {
  const words = wordsOf(snapshot)
  return snapshot.state.timer.phase === 'ended'
    ? words.attendanceAfterwards[status]
    : words.attendance[status]
}
