// Making sure that what was written to a file, or to the list of files in a folder, outlives a loss of power.
import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Returns when the file or the folder's list is on disk. @throws the system's error */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
