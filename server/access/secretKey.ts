// The secret that link tokens follow from: a file that only the server's user can read.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
  await mkdir(folder, { recursive: true })
  try {
    // `wx` fails when the file is there, so of two starts at once one key wins.
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!isFileThere(error)) throw error
  }
  return Buffer.from(keySchema.parse(await readFile(path, 'utf8')), 'hex')
}

function isFileThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
