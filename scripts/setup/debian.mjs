// Installs Debian's packages where that is possible without asking.
import { accessSync, constants, existsSync } from 'node:fs'
import { run, say } from '../child.mjs'

/**
 * Installs packages when this machine has apt and this user may; does nothing otherwise.
 * @param {string[]} packages
 * @param {string} purpose what they are for, as the end of a sentence
 */
export async function installPackages(packages, purpose) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say(`Installing ${packages.join(' and ')} ${purpose} …`)
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quietly)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly)
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
