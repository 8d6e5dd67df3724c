// What must not come of an attack.
import { sum } from './campaign.ts'
import type { Campaign, Outcome } from './campaign.ts'

/**
 * How much memory may grow from the end of the second quarter to that of the last, in MB. The first half is left out: it compiles
 * code, fills caches, and lets the heap take the room that this load needs. What the process takes grows in steps of whole pages and
 * is not given back at once; what is in use may grow by what honest people have written meanwhile, and by the dialogues of the last
 * ten minutes, which stay in memory so long.
 */
const GROWTH_MB = { rss: 32, used: 16 }

/** What is wrong with an outcome however short the attack was, a line each. */
export function complaints(outcome: Outcome): readonly string[] {
  const unasked = outcome.routes.filter((route) => outcome.bodies[route] === undefined)
  return [
    ...new Set(outcome.failures),
    ...new Set([...outcome.serverErrors, ...outcome.flood.serverErrors]),
    ...unasked.map((route) => `Nothing sent to ${route} was looked at`),
    ...(outcome.interruptions > 0 ? [`Honest people were cut off ${outcome.interruptions} times`] : []),
    ...(outcome.honestTextsEqual ? [] : ['Honest people ended with different texts']),
  ]
}

/** What says that less was tried than meant. */
export function tooFew(
  { notesFrames, notesFramesRead, dialogueFrames, bodies }: Outcome,
  wanted: Pick<Campaign, 'frames' | 'bodies'>,
): readonly string[] {
  const counted = [
    ['frames of notes', Math.min(notesFrames, notesFramesRead), wanted.frames],
    ['frames of the dialogue socket', dialogueFrames, wanted.frames],
    ['bodies', sum(Object.values(bodies)), wanted.bodies],
  ] as const
  return counted.flatMap(([what, count, least]) =>
    count < least ? [`Only ${count} ${what} were looked at`] : [],
  )
}

/** What says that memory is not let go of again; only after many frames does it say anything. */
export function growth({ flood, ...attacked }: Outcome): readonly string[] {
  return [attacked, flood].flatMap(({ rssMB, usedMB }) => [
    ...grown('Memory', rssMB, GROWTH_MB.rss),
    ...grown('What is in use', usedMB, GROWTH_MB.used),
  ])
}

/** What says that honest people's edits took twice as long; on a machine that is busy with other tests it would say more about those. */
export function slowness({ calmP95, attackedP95, flood }: Outcome): readonly string[] {
  return [
    ...(attackedP95 >= calmP95 * 2 ? ['The edits of honest people took twice as long'] : []),
    ...(flood.floodedP95 >= flood.calmP95 * 2
      ? ['The edits of honest people took twice as long in the flood']
      : []),
  ]
}

function grown(what: string, [, before = 0, ...later]: readonly number[], most: number): readonly string[] {
  const after = later.at(-1) ?? before
  return after - before > most ? [`${what} grew from ${before} to ${after} MB`] : []
}
