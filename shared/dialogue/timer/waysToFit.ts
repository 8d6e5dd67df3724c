// What can be done when the dialogue will not end in the time booked. Presentations keep their ten minutes.
import { milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { AgendaState } from '../agenda/state.ts'
import type { Slot } from '../agenda/slot.ts'
import { shortestSlot } from '../agenda/slot.ts'
import type { SlotId } from '../identifiers.ts'
import { allottedTime } from './elapsed.ts'
import { expectedEnd } from './forecast.ts'
import { runOf } from './state.ts'
import type { TimerCore } from './state.ts'

/** Something the facilitator can choose with one press. */
export interface WayToFit {
  readonly way: 'shorten-discussions' | 'drop-breaks'
  /** How much time it wins back; the overrun at most, for discussions. */
  readonly wins: Duration
  readonly adjustments: readonly { readonly slotId: SlotId; readonly deltaMs: Duration }[]
  readonly skippedSlotIds: readonly SlotId[]
}

/** How far past the booked time the dialogue will end as it looks now; 0 when it fits. */
export function overrun(
  agenda: AgendaState,
  timer: TimerCore,
  plannedStart: Instant,
  bookedMs: Duration,
  now: Instant,
): Duration {
  return milliseconds(Math.max(0, expectedEnd(agenda, timer, plannedStart, now) - (plannedStart + bookedMs)))
}

/**
 * The choices there are to win back `missing`, each one that wins anything. Discussions that are left are shortened by
 * equal parts, down to a minute each at the least, in whole seconds.
 */
export function waysToFit(agenda: AgendaState, timer: TimerCore, missing: Duration): readonly WayToFit[] {
  if (missing <= 0) return []
  const left = (kind: Slot['kind']) =>
    agenda.slots.filter((slot) => slot.kind === kind && runOf(timer, slot.id).status === 'pending')
  const shortened = shorten(
    left('discussion').map((slot) => ({
      slotId: slot.id,
      spare: Math.max(0, allottedTime(slot, runOf(timer, slot.id)) - shortestSlot),
    })),
    missing,
  )
  const breaks = left('break')
  const ways: readonly WayToFit[] = [
    {
      way: 'shorten-discussions',
      wins: milliseconds(-shortened.reduce((total, { deltaMs }) => total + deltaMs, 0)),
      adjustments: shortened,
      skippedSlotIds: [],
    },
    {
      way: 'drop-breaks',
      wins: milliseconds(
        breaks.reduce((total, slot) => total + allottedTime(slot, runOf(timer, slot.id)), 0),
      ),
      adjustments: [],
      skippedSlotIds: breaks.map(({ id }) => id),
    },
  ]
  return ways.filter(({ wins }) => wins > 0)
}

/** Takes `missing` from the slots by equal parts; a slot that has too little to spare gives what it has. */
function shorten(
  slots: readonly { readonly slotId: SlotId; readonly spare: number }[],
  missing: Duration,
): WayToFit['adjustments'] {
  let still = missing as number
  return slots
    .toSorted((a, b) => a.spare - b.spare)
    .flatMap(({ slotId, spare }, index) => {
      const part = Math.min(spare, Math.ceil(still / (slots.length - index) / 1000) * 1000)
      still = Math.max(0, still - part)
      return part === 0 ? [] : [{ slotId, deltaMs: milliseconds(-part) }]
    })
}
