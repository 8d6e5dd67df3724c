// An area or follow-up as a line of plain text, as it is copied out of the notes.
import type { TFunction } from 'i18next'
import { onOneLine, referenced } from '#shared/dialogue/report/referenced.ts'
import type { Referenced, ResultKind } from '#shared/dialogue/report/referenced.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Language } from '#shared/lib/language.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { formatShortDay } from '#shared/time/swedish.ts'
import type { RecordCommand } from '../../desk.ts'

/** How a line is put into words. */
export interface LineWords {
  readonly t: TFunction<'notes'>
  readonly language: Language
}

/** `Uppföljning: Boka möte – Tillväxtverket – 15 jan 2027 – öppen`; what is not in the dialogue is told by its label. */
export function referenceLine(state: DialogueState, reference: ResultReference, words: LineWords): string {
  const { kind, label } = reference
  const thing = referenced(state, reference)
  return thing === null
    ? `${words.t(`result.kind.${kind}`)}: ${label}`
    : line(kind, thing, words.t(`result.status.${thing.status}`), words)
}

/** What was to be recorded, as the same line without a status: it never got one. */
export function refusedLine(state: DialogueState, command: RecordCommand, words: LineWords): string {
  const { organisations } = state.participants
  const names = (ids: readonly string[]) => ids.flatMap((id) => organisations[id]?.name ?? [])
  if (command.type === 'area.record') {
    const { subject, regionIds = [], actorIds = [] } = command.fields
    const named = names([...regionIds, ...actorIds])
    return line('area', { text: onOneLine(subject), organisations: named, dueDate: null }, '', words)
  }
  const { what, ownerOrganisationId, dueDate = null } = command.fields
  const owner = names([ownerOrganisationId])
  return line('followUp', { text: onOneLine(what), organisations: owner, dueDate }, '', words)
}

/** What the command is about, on one line: the label of a reference to it. */
export function labelOf(command: RecordCommand): string {
  return onOneLine(command.type === 'area.record' ? command.fields.subject : command.fields.what)
}

function line(
  kind: ResultKind,
  { text, organisations, dueDate }: Pick<Referenced, 'text' | 'organisations' | 'dueDate'>,
  status: string,
  { t, language }: LineWords,
): string {
  const day = dueDate === null ? '' : formatShortDay(dueDate, language)
  return [`${t(`result.kind.${kind}`)}: ${text}`, organisations.join(', '), day, status]
    .filter((part) => part !== '')
    .join(' – ')
}
