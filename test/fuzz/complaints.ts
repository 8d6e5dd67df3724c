// What must not come of an attack.
import type { Outcome } from './campaign.ts'

/** How much memory may grow between the first tenth of the attack and its end, in MB. */
const GROWTH_MB = { rss: 96, heap: 32 }

/** What is wrong with an outcome however short the attack was, a line each. */
export function complaints(outcome: Outcome): readonly string[] {
  return [
    ...new Set(outcome.failures),
    ...new Set(outcome.serverErrors),
    ...(outcome.interruptions > 0 ? [`Honest people were cut off ${outcome.interruptions} times`] : []),
    ...(outcome.honestTextsEqual ? [] : ['Honest people ended with different texts']),
  ]
}

/** What says that memory is not let go of again; only after many frames does it say anything. */
export function growth({ rssMB, heapMB }: Outcome): readonly string[] {
  const [rssBefore, rssAfter] = rssMB
  const [heapBefore, heapAfter] = heapMB
  return [
    ...(rssAfter - rssBefore > GROWTH_MB.rss ? [`Memory grew from ${rssBefore} to ${rssAfter} MB`] : []),
    ...(heapAfter - heapBefore > GROWTH_MB.heap
      ? [`The heap grew from ${heapBefore} to ${heapAfter} MB`]
      : []),
  ]
}
