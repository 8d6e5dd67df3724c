// Which members of two lists belong together: in order, each with at most one, as much alike as can be.

/** A place in the one list and a place in the other; `null` where there is nothing to go with it. */
export type Pair = readonly [number, number] | readonly [number, null] | readonly [null, number]

/**
 * Every place of both lists, in order. What belongs to nothing comes before what stands after it in either list.
 * @param before the length of the one list
 * @param after the length of the other
 * @param likeness how much alike two members are; those of 0 are never paired
 */
export function pairing(
  before: number,
  after: number,
  likeness: (i: number, j: number) => number,
): readonly Pair[] {
  // best[i][j]: how much of what is from i and from j on can be paired.
  const best = Array.from({ length: before + 1 }, () => Array.from({ length: after + 1 }, () => 0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const paired = (i: number, j: number) => {
    const alike = likeness(i, j)
    return alike === 0 ? 0 : alike + at(i + 1, j + 1)
  }
  for (let i = before - 1; i >= 0; i -= 1) {
    for (let j = after - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j))
    }
  }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < before || j < after) {
    if (i < before && j < after && at(i, j) > 0 && paired(i, j) === at(i, j)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (i < before && at(i + 1, j) === at(i, j)) {
      pairs.push([i, null])
      i += 1
    } else {
      pairs.push([null, j])
      j += 1
    }
  }
  return pairs
}
