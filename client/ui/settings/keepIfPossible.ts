// Keeps what this browser is asked to remember, where it can.

/**
 * Keeps `value` under `key`. A browser that has no room, or lets pages keep nothing, forgets it: what was chosen or written holds on
 * this page all the same.
 */
export function keepIfPossible(storage: Pick<Storage, 'setItem'>, key: string, value: string): void {
  try {
    storage.setItem(key, value)
  } catch {
    // Nobody asked for it to be remembered, only for it to hold.
  }
}
