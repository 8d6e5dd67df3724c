// The picture of time kept, as shares of its width.
import type { SlotTime } from './timeReport.ts'

/** One slot's bar; all shares are of the picture's width, from 0 to 1. */
export interface TimeBar {
  readonly slotTime: SlotTime
  /** Where the allotted time ends. */
  readonly allotted: number
  /** How much of the allotted time was used. */
  readonly within: number
  /** What was used beyond it. */
  readonly beyond: number
}

/** The bars, all to one scale: the longest that any slot was allotted or used fills the width. */
export function timeBars(slots: readonly SlotTime[]): readonly TimeBar[] {
  const longest = Math.max(1, ...slots.flatMap(({ allotted, used }) => [allotted, used]))
  return slots.map((slotTime) => ({
    slotTime,
    allotted: slotTime.allotted / longest,
    within: Math.min(slotTime.used, slotTime.allotted) / longest,
    beyond: Math.max(0, slotTime.used - slotTime.allotted) / longest,
  }))
}
