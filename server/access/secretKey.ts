// The secret that link tokens follow from: a file that only the server's user can read.
import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const KEY_BYTES = 32
const keySchema = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{64}$/, 'secret.key does not hold 64 hexadecimal digits')

/**
 * Reads the key from `secret.key` in `folder`, or makes one at the first start. Whoever loses it loses the links it made.
 * @throws Error when the file cannot be read or written, or holds something else.
 */
export async function secretKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'secret.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await makeKey(path)
  await syncFolder(folder)
  return Buffer.from(keySchema.parse(await readFile(path, 'utf8')), 'hex')
}

/** Puts a whole new key in place at once, unless there is one: of two starts at the same time one key wins. */
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`)
    // On disk before it has its name: a key that is empty after a power cut would take every link along.
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if (!isFileThere(error)) throw error
  } finally {
    await unlink(draft)
  }
}

/** The name of a new file is on disk when this resolves. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs none of this.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function isFileThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
