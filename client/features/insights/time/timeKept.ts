// Time kept: which presentations stayed within what the agenda gave them, and where each stands in the picture.
import type { DialogueTime } from '#shared/protocol/http/insights.ts'
import { milliseconds, minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

export type TimedPresentation = DialogueTime['presentations'][number]

/** Used beyond what was planned, negative when less. */
export function beyond({ used, planned }: TimedPresentation): Duration {
  return milliseconds(used - planned)
}

/** Less than a second over is not told apart from none. */
export function isWithin(presentation: TimedPresentation): boolean {
  return beyond(presentation) < 1000
}

export interface KeptSum {
  readonly within: number
  readonly of: number
  readonly mean: Duration
}

/** What the presentations of a dialogue come to; there is at least one. */
export function keptSum(presentations: readonly TimedPresentation[]): KeptSum {
  const total = presentations.reduce((sum, { used }) => sum + used, 0)
  return {
    within: presentations.filter(isWithin).length,
    of: presentations.length,
    mean: milliseconds(Math.round(total / presentations.length)),
  }
}

/** What all presentations were given, when they were given the same; else `null`. */
export function commonPlan(dialogues: readonly DialogueTime[]): Duration | null {
  const plans = new Set(dialogues.flatMap(({ presentations }) => presentations.map(({ planned }) => planned)))
  const [plan] = plans
  return plans.size === 1 && plan !== undefined ? plan : null
}

/** How far the picture reaches to both sides of the plan: whole minutes, the same for all dialogues. */
export interface Scale {
  readonly before: Duration
  readonly after: Duration
}

export function scaleOf(dialogues: readonly DialogueTime[]): Scale {
  const all = dialogues.flatMap(({ presentations }) => presentations.map(beyond))
  const whole = (length: number) => minutes(Math.max(2, Math.ceil(length / 60_000)))
  return { before: whole(-Math.min(0, ...all)), after: whole(Math.max(0, ...all)) }
}

/** Where a difference stands between the ends of the scale, from 0 to 1. */
export function placeOn({ before, after }: Scale, difference: Duration): number {
  return (difference + before) / (before + after)
}

/** A presentation in the picture. */
export interface PlacedMark {
  readonly presentation: TimedPresentation
  /** From 0 to 1. */
  readonly place: number
  /** 0 at the bottom; marks that would lie on each other stand in lanes above. */
  readonly lane: number
}

/** How far from each other marks in one lane stand at least, as a part of the whole width: a mark's width on a phone. */
export const MARK_WIDTH = 0.045

/** The marks of a dialogue, from left to right, each in the lowest lane that has room. */
export function placedMarks(
  presentations: readonly TimedPresentation[],
  scale: Scale,
): readonly PlacedMark[] {
  const lastIn: number[] = []
  return presentations
    .map((presentation) => ({ presentation, place: placeOn(scale, beyond(presentation)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ presentation, place }) => {
      const free = lastIn.findIndex((last) => place - last >= MARK_WIDTH)
      const lane = free === -1 ? lastIn.length : free
      lastIn[lane] = place
      return { presentation, place, lane }
    })
}
