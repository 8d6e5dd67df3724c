// Finds the Chromium that the browser tests drive, and installs it where apt can.
import { delimiter, join } from 'node:path'
import { installPackages, isProgram } from './debian.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of the browser to test with: CHROMIUM_PATH when it is set, else the first one found on this machine.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env['CHROMIUM_PATH'] !== undefined)
    return isProgram(env['CHROMIUM_PATH']) ? env['CHROMIUM_PATH'] : undefined
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin']
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...onMac].find(isProgram)
}

/**
 * Finds a browser, installing Debian's package when there is none and this user may.
 * @returns {Promise<string>} its path
 * @throws {Error} that says exactly what to install
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const asked = process.env['CHROMIUM_PATH']
  if (asked !== undefined)
    throw new Error(`CHROMIUM_PATH names ${asked}, which is no program that can be run.`)
  await installPackages(['chromium'], 'for the browser tests')
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need Chromium. On Debian: sudo apt-get update && sudo apt-get install -y chromium. ' +
      'Elsewhere install Chromium or Google Chrome, and set CHROMIUM_PATH to its program if it is not on PATH.',
  )
}
