// An outline while it is being written: points that may still lack words, each with an id to move it by.
import type { OutlinePoint } from '#shared/dialogue/outlines/point.ts'
import { milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

export interface DraftPoint extends OutlinePoint {
  readonly id: string
}

const shortest = seconds(15)
const longest = minutes(60)

/** The points as a draft; ids are made by `newId`. */
export function draftOf(points: readonly OutlinePoint[], newId: () => string): readonly DraftPoint[] {
  return points.map(({ text, plannedMs }) => ({ id: newId(), text, plannedMs }))
}

/** The points that can be saved: those that say something. */
export function pointsOf(draft: readonly DraftPoint[]): OutlinePoint[] {
  return draft
    .map(({ text, plannedMs }) => ({ text: text.trim(), plannedMs }))
    .filter(({ text }) => text !== '')
}

export function samePoints(a: readonly OutlinePoint[], b: readonly OutlinePoint[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ text, plannedMs }, index) => text === b[index]?.text && plannedMs === b[index].plannedMs)
  )
}

/** The length that was typed as minutes, to the whole second and within what a point may take. */
export function lengthOfMinutes(typed: number): Duration {
  const length = Math.round(typed * 60) * 1000
  return milliseconds(Math.min(longest, Math.max(shortest, length)))
}
