// A fingerprint of source files: the same files with the same contents give the same text.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} base the folder that the paths start from
 * @param {string[]} paths files, or folders with all that is in them; each must exist
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((each) => filesIn(base, each)).toSorted()) {
    const contents = readFileSync(join(base, path))
    // Name and length go in too, so that no two sets of files can run together into the same bytes.
    hash.update(`${path}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(base, path) {
  if (!statSync(join(base, path)).isDirectory()) return [path]
  return readdirSync(join(base, path)).flatMap((name) => filesIn(base, `${path}/${name}`))
}
