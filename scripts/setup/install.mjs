// Installs the project's packages, and its own Node, when they are missing or not those of the lockfile.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, say } from '../child.mjs'
import { nodeBinary, root } from '../paths.mjs'
import { firstNotInstalled } from './installed.mjs'

const quietly = ['--no-fund', '--no-audit', '--loglevel=error']

/**
 * Makes node_modules what the lockfile says, with a Node of the locked version in it.
 * @param {{ withDev: boolean }} wanted are the packages for development needed too?
 * @throws {Error} with a text for the person at the terminal when that cannot be done
 */
export async function ensureInstalled({ withDev }) {
  const lockfile = readLockfile('package-lock.json')
  if (lockfile === undefined) throw new Error('package-lock.json is missing: restore it with git.')
  const missing = firstNotInstalled(lockfile, readOnDisk(), { withDev })
  if (missing !== undefined) {
    say(`Installing packages (${missing} is missing or of another version) …`)
    const code = await run('npm', ['ci', ...(withDev ? ['--include=dev'] : []), ...quietly])
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; its words are above.`)
  }

  const wanted = `v${lockfile.packages?.['node_modules/node']?.version}`
  if (installedNode() === wanted) return
  // Some versions and settings of npm skip the script with which the package fetches its binary.
  say(`Installing Node ${wanted} …`)
  await run('npm', ['rebuild', 'node', '--ignore-scripts=false', ...quietly])
  const found = installedNode()
  if (found !== wanted) {
    throw new Error(
      `The npm package "node" should have brought Node ${wanted} as node_modules/.bin/node, but there is ` +
        `${found ?? 'none'}. Allow its install script (npm config get ignore-scripts), then run: npm rebuild node`,
    )
  }
}

/**
 * What npm wrote when it last installed, less what has been deleted since.
 * @returns {import('./installed.mjs').Lockfile}
 */
function readOnDisk() {
  const packages = readLockfile('node_modules/.package-lock.json')?.packages ?? {}
  return {
    packages: Object.fromEntries(Object.entries(packages).filter(([path]) => existsSync(join(root, path)))),
  }
}

/** @returns {string | undefined} the version of the project's own Node, undefined when it is not there or does not run */
function installedNode() {
  if (!existsSync(nodeBinary)) return undefined
  try {
    return execFileSync(nodeBinary, ['--version'], { encoding: 'utf8' }).trim()
  } catch (error) {
    say(`${nodeBinary} does not run: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/**
 * @param {string} path below the project's folder
 * @returns {import('./installed.mjs').Lockfile | undefined} undefined when there is no such file
 */
function readLockfile(path) {
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  /** @type {import('./installed.mjs').Lockfile} */
  const contents = JSON.parse(readFileSync(file, 'utf8'))
  return contents
}
