// Finds LibreOffice and the reader of PDF with which the tests open what the product exports, and installs them where apt can.
import { delimiter, join } from 'node:path'
import { installPackages, isProgram } from './debian.mjs'

const packages = ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils']
const onMac = '/Applications/LibreOffice.app/Contents/MacOS/soffice'

/**
 * @typedef {{ soffice: string, pdftotext: string }} OfficePrograms the paths of LibreOffice and of poppler's reader of PDF
 */

/**
 * Finds the programs, installing Debian's packages when one is missing and this user may.
 * @returns {Promise<OfficePrograms>}
 * @throws {Error} that says exactly what to install
 */
export async function ensureOffice() {
  if (findOffice() === undefined) await installPackages(packages, 'to open exported files with')
  return officePrograms()
}

/**
 * The programs as they are on this machine.
 * @returns {OfficePrograms}
 * @throws {Error} that says exactly what to install
 */
export function officePrograms() {
  const found = findOffice()
  if (found !== undefined) return found
  throw new Error(
    'The tests open exported files with LibreOffice and read its PDF with pdftotext. ' +
      `On Debian: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}. ` +
      'Elsewhere install LibreOffice and poppler, with soffice and pdftotext on PATH.',
  )
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {OfficePrograms | undefined}
 */
export function findOffice(env = process.env) {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin']
  const soffice = [...folders.map((folder) => join(folder, 'soffice')), onMac].find(isProgram)
  const pdftotext = folders.map((folder) => join(folder, 'pdftotext')).find(isProgram)
  return soffice === undefined || pdftotext === undefined ? undefined : { soffice, pdftotext }
}
