// Waiting for something that other processes bring about.
import { setTimeout as rest } from 'node:timers/promises'

/** How long it may take, in milliseconds; a machine that is busy with other tests needs more than one that is not. */
const LIMIT_MS = 20_000

/** Resolves when `holds` gives true. Rejects, saying what was waited for, when it does not in time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`It was not seen that ${what}`)
    await rest(10)
  }
}
