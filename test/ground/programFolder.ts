// Folders for what a program keeps, on the disk where temporary files lie, gone when the program is.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder, removed when this process ends. */
export function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
