// Which of two lists of texts belong together: in order, each with at most one, as much alike as can be.
import { pairing } from '../pairing.ts'
import type { Pair } from '../pairing.ts'

/** From how much in common, 0 to 1, two texts are versions of one another rather than two texts. */
const ALIKE = 0.4

/** So many comparisons are made at most; of longer lists nothing belongs together. */
const MOST_COMPARISONS = 10_000

/** Every place of both lists, in order. What belongs to nothing comes before what stands after it in either list. */
export function alignment(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): readonly Pair[] {
  const likeness = likenesses(before, after)
  return pairing(before.length, after.length, (i, j) => {
    const alike = likeness(i, j)
    return alike < ALIKE ? 0 : alike
  })
}

/** How much each two texts have in common: the share of their words, blanks and signs left out. */
function likenesses(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): (i: number, j: number) => number {
  if (before.length * after.length > MOST_COMPARISONS) return () => 0
  const olds = before.map(counted)
  const news = after.map(counted)
  return (i, j) => {
    const [old, fresh] = [olds[i], news[j]]
    if (old === undefined || fresh === undefined) return 0
    let common = 0
    for (const [word, count] of old.counts) common += Math.min(count, fresh.counts.get(word) ?? 0)
    return old.total + fresh.total === 0 ? 0 : (2 * common) / (old.total + fresh.total)
  }
}

function counted(words: readonly string[]): {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
} {
  const said = words.filter((word) => /[\p{L}\p{N}[]/u.test(word))
  const counts = new Map<string, number>()
  for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, total: said.length }
}
