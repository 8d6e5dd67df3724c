// The secret that link tokens follow from.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { secretKey } from '#server/access/secretKey.ts'
import { hashToken, linkToken } from '#server/access/tokens.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

it('is made once and stays the same, also when two ask at once', async () => {
  const path = join(temporaryFolder(), 'data')
  const [first, second] = await Promise.all([secretKey(path), secretKey(path)])
  expect(first).toHaveLength(32)
  expect(second).toEqual(first)
  expect(await secretKey(path)).toEqual(first)
})

it('that was damaged is not taken for another', async () => {
  const path = temporaryFolder()
  await writeFile(join(path, 'secret.key'), 'short')
  await expect(secretKey(path)).rejects.toThrow('64 hexadecimal digits')
})

it('gives each link a token of its own, and another secret gives others', () => {
  const secret = Buffer.alloc(32, 1)
  const token = linkToken(secret, 'link-1')
  expect(linkToken(secret, 'link-1')).toBe(token)
  expect(linkToken(secret, 'link-2')).not.toBe(token)
  expect(linkToken(Buffer.alloc(32, 2), 'link-1')).not.toBe(token)
  expect(hashToken(token)).not.toContain(token)
})
