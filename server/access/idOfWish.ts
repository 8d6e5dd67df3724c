// Ids that follow from what is wished, so that a wish that comes twice is about one thing.
import { createHash } from 'node:crypto'

/**
 * The id of what is made for a wish, as a UUID (version 8). The same parts, in the same order, always give the same id. It is no secret,
 * and nobody can choose it: whose wish it is must be among the parts.
 */
export function idOfWish(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // The digits that say which kind of UUID it is.
  const marked = `${hash.slice(0, 12)}8${hash.slice(13, 16)}a${hash.slice(17, 32)}`
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
