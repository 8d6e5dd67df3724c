// The secret that link tokens follow from: a file that only the server's user can read.
import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
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
  return Buffer.from(keySchema.parse(await readFile(path, 'utf8')), 'hex')
}

/** Puts a whole new key in place at once, unless there is one: of two starts at the same time one key wins. */
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600 })
  try {
    await link(draft, path)
  } catch (error) {
    if (!isFileThere(error)) throw error
  } finally {
    await unlink(draft)
  }
}

function isFileThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
