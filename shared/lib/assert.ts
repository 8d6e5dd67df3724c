// Assertions: they catch our own bugs, never bad input.

/** Throws when `condition` is false. @throws Error with `message`; meant for broken invariants, not for input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}

/** Marks a branch the type checker holds to be unreachable. @throws Error when it is reached after all. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
