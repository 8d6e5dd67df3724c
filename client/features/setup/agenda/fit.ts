// Whether an agenda fits into the time booked, and what would make it fit.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { between, instant, milliseconds, minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

/** What the fit looks at in a slot. */
export type Piece = Pick<Slot, 'kind' | 'organisationId' | 'plannedMs'>

/** One change that, made alone, lets the agenda fit. The ten minutes of a region are never among them. */
export type Remedy =
  /** Book this much instead: whole five minutes. */
  | { readonly kind: 'book'; readonly bookedMs: Duration }
  /** Let no discussion be longer than this: whole minutes. */
  | { readonly kind: 'shorten-discussions'; readonly lengthMs: Duration }
  /** Let only this many organisations present, counted from the beginning. */
  | { readonly kind: 'fewer-presenters'; readonly presenters: number }

export interface Fit {
  readonly totalMs: Duration
  readonly bookedMs: Duration
  /** How much longer the agenda is than the time booked; zero or less when it fits. */
  readonly overMs: Duration
  /** Empty when it fits, or when no single change would do. */
  readonly remedies: readonly Remedy[]
}

const minute = minutes(1)
const bookingStep = minutes(5)
const longestBooking = minutes(600)

/** Measures an agenda against the time booked for it. */
export function fitOf(slots: readonly Piece[], bookedMs: Duration): Fit {
  const totalMs = total(slots)
  const overMs = between(instant(bookedMs), instant(totalMs))
  return { totalMs, bookedMs, overMs, remedies: overMs <= 0 ? [] : remediesOf(slots, bookedMs) }
}

function remediesOf(slots: readonly Piece[], bookedMs: Duration): readonly Remedy[] {
  return [longerBooking(slots), shorterDiscussions(slots, bookedMs), fewerPresenters(slots, bookedMs)].filter(
    (remedy) => remedy !== null,
  )
}

function longerBooking(slots: readonly Piece[]): Remedy | null {
  const bookedMs = milliseconds(Math.ceil(total(slots) / bookingStep) * bookingStep)
  return bookedMs <= longestBooking ? { kind: 'book', bookedMs } : null
}

function shorterDiscussions(slots: readonly Piece[], bookedMs: Duration): Remedy | null {
  const discussions = slots.filter(({ kind }) => kind === 'discussion').map(({ plannedMs }) => plannedMs)
  const rest = total(slots) - sum(discussions)
  const longest = Math.max(0, ...discussions)
  for (let length = Math.ceil(longest / minute) * minute - minute; length >= minute; length -= minute) {
    const shortened = discussions.map((plannedMs) => Math.min(plannedMs, length))
    if (rest + sum(shortened) <= bookedMs) {
      return { kind: 'shorten-discussions', lengthMs: milliseconds(length) }
    }
  }
  return null
}

function fewerPresenters(slots: readonly Piece[], bookedMs: Duration): Remedy | null {
  const presenting = slots.filter(({ kind }) => kind === 'presentation').map((slot) => slot.organisationId)
  const presenters = [...new Set(presenting)]
  for (let count = presenters.length - 1; count >= 1; count -= 1) {
    const dropped = new Set(presenters.slice(count))
    const kept = slots.filter(({ organisationId }) => organisationId === null || !dropped.has(organisationId))
    if (total(kept) <= bookedMs) return { kind: 'fewer-presenters', presenters: count }
  }
  return null
}

const total = (slots: readonly Piece[]): Duration =>
  milliseconds(sum(slots.map(({ plannedMs }) => plannedMs)))

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)
