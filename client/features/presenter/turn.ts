// When it is an organisation's turn to present.
import { presentationPlace, presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { OrganisationId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { forecast } from '#shared/dialogue/timer/forecast.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import type { Instant } from '#shared/time/instant.ts'
import { startOfMinute } from '#shared/time/wholeMinutes.ts'

export type Turn =
  | { readonly kind: 'none' }
  | { readonly kind: 'presenting'; readonly slotId: SlotId }
  | { readonly kind: 'discussing'; readonly slotId: SlotId }
  | {
      readonly kind: 'coming'
      readonly slotId: SlotId
      readonly number: number
      readonly of: number
      /** To the minute. */
      readonly start: Instant | null
      readonly isNext: boolean
    }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'done' }

type Source = Pick<DialogueState, 'agenda' | 'timer' | 'details'>

/** Where the organisation stands at `now`: on, to come, skipped, or done. */
export function turnOf(source: Source, organisationId: OrganisationId | null, now: Instant): Turn {
  if (organisationId === null) return { kind: 'none' }
  const { agenda, timer } = source
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live?.organisationId === organisationId) {
    if (live.kind === 'presentation') return { kind: 'presenting', slotId: live.id }
    if (live.kind === 'discussion') return { kind: 'discussing', slotId: live.id }
  }
  const own = presentationsOf(agenda, organisationId)
  const statusOf = (slotId: SlotId) => runOf(timer, slotId).status
  const coming = own.find(({ id }) => statusOf(id) === 'pending')
  if (coming !== undefined) return comingTurn(source, coming.id, now)
  if (own.length === 0) return { kind: 'none' }
  return own.some(({ id }) => statusOf(id) === 'done') ? { kind: 'done' } : { kind: 'skipped' }
}

function comingTurn({ agenda, timer, details }: Source, slotId: SlotId, now: Instant): Turn {
  const place = presentationPlace(agenda, slotId) ?? { number: 0, of: 0 }
  const expected = forecast(agenda, timer, details.plannedStart, now).find((slot) => slot.slotId === slotId)
  const start = expected?.start ?? null
  return {
    kind: 'coming',
    slotId,
    ...place,
    start: start === null ? null : startOfMinute(start),
    isNext: timer.liveSlotId !== null && nextSlot(agenda, timer)?.id === slotId,
  }
}
