// Two lists side by side: where they are the same, and what stands in the one for what stands in the other.
import { diffArrays } from 'diff'

/** A stretch of both lists. When it is the same, both hold the same; otherwise nothing in the one is in its place in the other. */
export interface Run<T> {
  readonly isSame: boolean
  readonly before: readonly T[]
  readonly after: readonly T[]
}

/** The stretches of both lists, in order; what is alike is told by `keyOf`. */
export function runsOf<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string,
): readonly Run<T>[] {
  const runs: Run<T>[] = []
  let [from, to] = [0, 0]
  let pending: Run<T> = nothing
  const settle = () => {
    if (pending.before.length + pending.after.length > 0) runs.push(pending)
    pending = nothing
  }
  for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const was = added ? [] : before.slice(from, from + count)
    const is = removed ? [] : after.slice(to, to + count)
    from += was.length
    to += is.length
    if (added || removed) {
      pending = { isSame: false, before: [...pending.before, ...was], after: [...pending.after, ...is] }
    } else {
      settle()
      runs.push({ isSame: true, before: was, after: is })
    }
  }
  settle()
  return runs
}

const nothing = { isSame: false, before: [], after: [] }
