// Builds the client into dist/client when what it is made of has changed since the last build.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, say } from '../child.mjs'
import { root } from '../paths.mjs'
import { fingerprint } from './fingerprint.mjs'

const sources = [
  'client',
  'shared',
  'scripts/dialogueFiles.mjs',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
const page = join(root, 'dist', 'client', 'index.html')
/** Holds the fingerprint of what dist/client was built from; beside that folder, so that it is not served. */
const stamp = join(root, 'dist', 'client.sources')

/**
 * @param {{ always?: boolean }} [options] build also when nothing has changed?
 * @throws {Error} when the build fails
 */
export async function ensureClientBuilt({ always = false } = {}) {
  const current = fingerprint(root, sources)
  if (!always && existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  say('Building the client …')
  rmSync(stamp, { force: true })
  const code = await run('vite', ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' })
  if (code !== 0) throw new Error(`The client could not be built (vite ended with exit code ${code}).`)
  writeFileSync(stamp, current)
}
