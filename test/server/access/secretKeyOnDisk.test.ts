// When a new secret is on disk: before anything follows from it.
import type * as NodeFs from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { secretKey } from '#server/access/secretKey.ts'

const done = vi.hoisted((): string[] => [])

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof NodeFs>()
  return {
    ...fs,
    async open(...given: Parameters<typeof fs.open>) {
      const file = await fs.open(...given)
      const sync = file.sync.bind(file)
      file.sync = async () => {
        await sync()
        done.push('synced')
      }
      return file
    },
    async link(...given: Parameters<typeof fs.link>) {
      await fs.link(...given)
      done.push('named')
    },
  }
})

it('the file is synced before it gets its name, and the name after it', async () => {
  const path = await mkdtemp(join(tmpdir(), 'snabbdialog-test-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  await secretKey(path)
  expect(done).toEqual(['synced', 'named', 'synced'])
})
