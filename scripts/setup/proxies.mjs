// Finds the reverse proxies that docs/deployment.md has examples for, which the tests start, and installs them where apt can.
import { delimiter, join } from 'node:path'
import { installPackages, isProgram } from './debian.mjs'

const packages = ['nginx-light', 'caddy', 'openssl']

/**
 * @typedef {{ nginx: string, caddy: string, openssl: string }} ProxyPrograms
 *   the paths of both proxies, and of what makes a certificate for them
 */

/**
 * Finds the programs, installing Debian's packages when one is missing and this user may.
 * @returns {Promise<ProxyPrograms>}
 * @throws {Error} that says exactly what to install
 */
export async function ensureProxies() {
  if (findProxies() === undefined) await installPackages(packages, 'to stand in front of the server')
  return proxyPrograms()
}

/**
 * The programs as they are on this machine.
 * @returns {ProxyPrograms}
 * @throws {Error} that says exactly what to install
 */
export function proxyPrograms() {
  const found = findProxies()
  if (found !== undefined) return found
  throw new Error(
    'The tests put nginx and Caddy in front of the server, with a certificate made by openssl. ' +
      `On Debian: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}. ` +
      'Elsewhere install all three, with nginx, caddy and openssl on PATH.',
  )
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {ProxyPrograms | undefined}
 */
export function findProxies(env = process.env) {
  // Debian has nginx where only root looks.
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
  const [nginx, caddy, openssl] = ['nginx', 'caddy', 'openssl'].map((name) =>
    folders.map((folder) => join(folder, name)).find(isProgram),
  )
  if (nginx === undefined || caddy === undefined || openssl === undefined) return undefined
  return { nginx, caddy, openssl }
}
