// The next dialogue of a series: what it takes over from the one before it.
import type { SlotKind } from './agenda/slot.ts'
import type { Details } from './details/details.ts'
import { formats } from './format.ts'
import type { Organisation } from './organisation.ts'
import type { DialogueState } from './state.ts'
import type { Duration } from '../time/instant.ts'

/** A dialogue that has yet to get its day. */
export interface DialogueDraft {
  readonly details: Omit<Details, 'plannedStart'> & { readonly plannedStart: null }
  readonly organisations: readonly Organisation[]
  /** Lengths that differ from the format's, by kind of slot. */
  readonly lengths: Readonly<Partial<Record<Exclude<SlotKind, 'break'>, Duration>>>
}

const kinds = ['opening', 'presentation', 'discussion', 'closing'] as const

/**
 * Organisations in the order they presented in, format, lengths, national priorities, title and video link. A day within the title
 * is taken out of it, for it is another one's.
 */
export function nextDialogue(
  { details, participants, agenda }: DialogueState,
  seriesId: string,
): DialogueDraft {
  const { plannedStart: _plannedStart, leavesOutEarlier: _leavesOutEarlier, ...rest } = details
  const usual = formats[details.formatId].lengths
  const lengths = kinds.flatMap((kind) => {
    const planned = agenda.slots.find((slot) => slot.kind === kind)?.plannedMs
    return planned === undefined || planned === usual[kind] ? [] : [[kind, planned] as const]
  })
  const place = new Map(
    agenda.slots
      .filter(({ kind }) => kind === 'presentation')
      .map(({ organisationId }, index) => [organisationId, index]),
  )
  const placeOf = ({ id }: Organisation) => place.get(id) ?? place.size
  return {
    details: { ...rest, seriesId, title: undatedTitle(details.title), plannedStart: null },
    organisations: Object.values(participants.organisations).toSorted((a, b) => placeOf(a) - placeOf(b)),
    lengths: Object.fromEntries(lengths),
  }
}

const days = /[\s,:(–-]*\b\d{4}-\d{2}(-\d{2})?\b\)?/g

function undatedTitle(title: string): string {
  const undated = title.replaceAll(days, '').trim()
  return undated === '' ? title : undated
}
