// Reads again what this browser was asked to remember as JSON.

/** What was kept under `key`; `null` when there is nothing, or something that was not written as JSON. Anybody may have written it. */
export function keptValue(storage: Pick<Storage, 'getItem'>, key: string): unknown {
  const text = storage.getItem(key)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    // Text that is no JSON was not written by us; anything else is a bug.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
