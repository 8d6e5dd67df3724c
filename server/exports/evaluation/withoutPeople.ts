// Texts without the people in them: e-mail addresses, and the names of those that the product knows.

/** What stands in the place of a name or an address. */
export const SOMEBODY = '[person]'

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/**
 * A function that takes e-mail addresses and whole names out of a text, whichever case they are written in. Names of organisations
 * are kept, also where somebody has given one as her own.
 */
export function withoutPeople(
  names: readonly string[],
  organisations: readonly string[],
): (text: string) => string {
  const kept = new Set(organisations.map((name) => name.toLocaleLowerCase('sv')))
  const known = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== '' && !kept.has(name.toLocaleLowerCase('sv')))
    // The longest first, or a name that begins like another would leave the rest of it behind.
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name.replaceAll(/[\^$.*+?()[\]{}|/\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    )
  const named =
    known.length === 0
      ? null
      : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${known.join('|')})(?![\p{L}\p{N}])`, 'giu')
  return (text) => {
    const withoutAddresses = text.replaceAll(address, SOMEBODY)
    return named === null ? withoutAddresses : withoutAddresses.replaceAll(named, SOMEBODY)
  }
}
