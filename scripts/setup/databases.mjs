// Finds the programs of PostgreSQL and Redis, which tests and `npm run cluster` start, and installs them where apt can.
import { readdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { installPackages, isProgram } from './debian.mjs'

/**
 * @typedef {{ postgresBin: string, redisServer: string }} DatabasePrograms
 *   the folder with PostgreSQL's `initdb` and `postgres`, and Redis' server
 */

/**
 * Finds the programs, installing Debian's packages when there are none and this user may.
 * @returns {Promise<DatabasePrograms>}
 * @throws {Error} that says exactly what to install
 */
export async function ensureDatabases() {
  if (findDatabases() === undefined) {
    await installPackages(['postgresql', 'redis-server'], 'for several servers at once')
  }
  return databasePrograms()
}

/**
 * The programs as they are on this machine.
 * @returns {DatabasePrograms}
 * @throws {Error} that says exactly what to install
 */
export function databasePrograms() {
  const found = findDatabases()
  if (found !== undefined) return found
  throw new Error(
    'Several servers at once need PostgreSQL 15 or later and Redis 7 or later. ' +
      'On Debian: sudo apt-get update && sudo apt-get install -y postgresql redis-server. ' +
      'Elsewhere install both, with pg_config and redis-server on PATH.',
  )
}

/** @returns {DatabasePrograms | undefined} */
function findDatabases() {
  const postgresBin = postgresFolders().find((folder) => isProgram(join(folder, 'initdb')))
  const redisServer = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
    .map((folder) => join(folder, 'redis-server'))
    .find(isProgram)
  return postgresBin === undefined || redisServer === undefined ? undefined : { postgresBin, redisServer }
}

/** Where the server's programs may lie: where pg_config says, and where Debian puts them, the newest version first. */
function postgresFolders() {
  /** @type {string[]} */
  const folders = []
  try {
    folders.push(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim())
  } catch {
    // No pg_config: Debian has it in a package of its own.
  }
  try {
    const versions = readdirSync('/usr/lib/postgresql').toSorted((one, other) => Number(other) - Number(one))
    folders.push(...versions.map((version) => `/usr/lib/postgresql/${version}/bin`))
  } catch {
    // Not Debian, or not installed.
  }
  return folders
}
