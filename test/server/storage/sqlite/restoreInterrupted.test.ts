// A restoring that cannot take its last step.
import type * as NodeFs from 'node:fs'
import { expect, it, onTestFinished, vi } from 'vitest'
import { backUp, differences } from '#server/storage/sqlite/backup.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { restore } from '#server/storage/sqlite/restore.ts'
import { appendOf } from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

const disk = vi.hoisted(() => ({ takesNoName: '' }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof NodeFs>()
  return {
    ...fs,
    renameSync(from: string, to: string) {
      if (to === disk.takesNoName) {
        throw Object.assign(new Error('the disk takes no name'), { code: 'EIO', syscall: 'rename' })
      }
      fs.renameSync(from, to)
    },
  }
})

it('leaves the database where it was', async () => {
  const folder = temporaryFolder()
  const file = databaseFile(folder)
  const backup = `${file}.backup`
  const storage = openSqliteStorage(file)
  onTestFinished(() => storage.close())
  await storage.events.append(appendOf('dialogue', 0, 3))
  await backUp(file, backup)
  await storage.events.append(appendOf('dialogue', 3, 2))
  await storage.close()
  disk.takesNoName = file
  await expect(restore(backup, file, { replace: true })).rejects.toThrow('EIO (rename)')
  expect(differences(file, backup)).toEqual(['events'])
})
