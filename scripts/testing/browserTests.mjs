// The browser tests in two halves that can run side by side.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../paths.mjs'

const folder = 'test/e2e'

/**
 * What plays over a line that is slowed and cut waits more than it computes; the others compute.
 * @returns {{ overLine: string[], others: string[] }} the files, from the project's folder
 */
export function browserTests() {
  const files = readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
  const waits = (/** @type {string} */ file) =>
    readFileSync(join(root, file), 'utf8').includes('/support/overLine.ts')
  return { overLine: files.filter(waits), others: files.filter((file) => !waits(file)) }
}
