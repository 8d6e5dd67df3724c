// Putting a backup back, and being sure that it is the same.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { backUp, differences } from '#server/storage/sqlite/backup.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { restore } from '#server/storage/sqlite/restore.ts'
import type { Storage } from '#server/storage/storage.ts'
import { appendOf } from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

const program = (name: string): string =>
  fileURLToPath(new URL(`../../../../server/${name}`, import.meta.url))

function run(name: 'backup.ts' | 'restore.ts', dataDir: string, ...args: string[]) {
  return runWith({ DATA_DIR: dataDir }, name, ...args)
}

function runWith(settings: NodeJS.ProcessEnv, name: 'backup.ts' | 'restore.ts', ...args: string[]) {
  return spawnSync(process.execPath, [program(name), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  })
}

function opened(folder: string): Storage {
  const storage = openSqliteStorage(databaseFile(folder))
  onTestFinished(() => storage.close())
  return storage
}

/** A backup of a storage with three events, made while it is written in. */
async function backedUp() {
  const folder = temporaryFolder()
  const storage = opened(folder)
  await storage.events.append(appendOf('dialogue', 0, 3))
  const backup = join(folder, 'backup.db')
  await backUp(databaseFile(folder), backup)
  return { folder, storage, backup }
}

it('a backup of a server that goes on writing, restored elsewhere, is the same as the backup', async () => {
  const { storage, backup } = await backedUp()
  await storage.events.append(appendOf('dialogue', 3, 2))
  const elsewhere = temporaryFolder()
  await restore(backup, databaseFile(elsewhere), { replace: false })
  expect(differences(databaseFile(elsewhere), backup)).toEqual([])
  expect(statSync(databaseFile(elsewhere)).mode & 0o777).toBe(0o600)
  const restored = opened(elsewhere)
  expect(await restored.events.read('dialogue', 0)).toEqual(
    (await storage.events.read('dialogue', 0)).slice(0, 3),
  )
})

it('a database that holds something is replaced only when that is said, and kept beside then', async () => {
  const { folder, storage, backup } = await backedUp()
  await storage.events.append(appendOf('dialogue', 3, 2))
  await storage.close()
  const file = databaseFile(folder)
  await expect(restore(backup, file, { replace: false })).rejects.toThrow('holds data already')
  expect(differences(file, backup)).toEqual(['events'])
  await restore(backup, file, { replace: true })
  expect(differences(file, backup)).toEqual([])
  expect(differences(`${file}.replaced`, backup)).toEqual(['events'])
  await expect(restore(backup, file, { replace: true })).rejects.toThrow('move it away first')
})

it('a database that nothing was written in is no reason to ask', async () => {
  const { backup } = await backedUp()
  const folder = temporaryFolder()
  await opened(folder).close()
  await restore(backup, databaseFile(folder), { replace: false })
  expect(differences(databaseFile(folder), backup)).toEqual([])
})

it('a database that a server has open is not replaced', async () => {
  const { folder, storage, backup } = await backedUp()
  await expect(restore(backup, databaseFile(folder), { replace: true })).rejects.toThrow(
    'stop the server first',
  )
  expect((await storage.events.append(appendOf('dialogue', 3))).ok).toBe(true)
})

it('what a killed server left in its log is in what is kept beside', async () => {
  const { folder, storage, backup } = await backedUp()
  await storage.events.append(appendOf('dialogue', 3, 2))
  const file = databaseFile(folder)
  const killed = join(temporaryFolder(), 'snabbdialog.db')
  for (const ending of ['', '-wal']) writeFileSync(killed + ending, readFileSync(file + ending))
  await restore(backup, killed, { replace: true })
  expect(existsSync(`${killed}-wal`)).toBe(false)
  const kept = new DatabaseSync(`${killed}.replaced`)
  expect(kept.prepare('SELECT count(*) AS events FROM events').get()).toEqual({ events: 5 })
  kept.close()
})

it('the log of a database that is gone is not taken for the backup’s own', async () => {
  const { folder, storage, backup } = await backedUp()
  await storage.events.append(appendOf('dialogue', 3, 2))
  const elsewhere = databaseFile(temporaryFolder())
  writeFileSync(`${elsewhere}-wal`, readFileSync(`${databaseFile(folder)}-wal`))
  await expect(restore(backup, elsewhere, { replace: true })).rejects.toThrow('move it away first')
  expect(existsSync(elsewhere)).toBe(false)
  rmSync(`${elsewhere}-wal`)
  await restore(backup, elsewhere, { replace: false })
  expect(differences(elsewhere, backup)).toEqual([])
})

it('a damaged backup, another program’s file and a newer program’s are refused, and change nothing', async () => {
  const { backup } = await backedUp()
  const folder = temporaryFolder()
  const file = databaseFile(folder)
  const damaged = join(folder, 'damaged.db')
  writeFileSync(damaged, readFileSync(backup).fill(0xff, 4096 * 2, 4096 * 8))
  const foreign = join(folder, 'foreign.db')
  const other = new DatabaseSync(foreign)
  other.exec('CREATE TABLE one (id INTEGER)')
  other.close()
  const newer = join(folder, 'newer.db')
  writeFileSync(newer, readFileSync(backup))
  const changed = new DatabaseSync(newer)
  changed.exec('PRAGMA user_version = 900')
  changed.close()
  await expect(restore(damaged, file, { replace: false })).rejects.toMatchObject({ code: 'corrupt' })
  await expect(restore(foreign, file, { replace: false })).rejects.toThrow('no database of Snabbdialog')
  await expect(restore(newer, file, { replace: false })).rejects.toThrow('from a newer program')
  await expect(restore(join(folder, 'none.db'), file, { replace: false })).rejects.toThrow(
    'There is no backup',
  )
  expect(existsSync(file)).toBe(false)
})

it('the commands restore, compare, and say what is wrong when they cannot', async () => {
  const { folder, backup } = await backedUp()
  const elsewhere = temporaryFolder()
  expect(run('restore.ts', elsewhere, backup)).toMatchObject({ status: 0, stderr: '' })
  expect(run('backup.ts', elsewhere, backup, '--check')).toMatchObject({ status: 0, stderr: '' })
  expect(run('restore.ts', elsewhere, backup)).toMatchObject({ status: 1, stdout: '' })
  expect(run('restore.ts', elsewhere, backup, '--replace')).toMatchObject({ status: 0 })
  await opened(elsewhere).events.append(appendOf('dialogue', 3))
  expect(run('backup.ts', elsewhere, backup, '--check')).toMatchObject({ status: 1 })
  expect(run('restore.ts', folder)).toMatchObject({ status: 2 })
  expect(run('restore.ts', folder, '--nonsense')).toMatchObject({ status: 2 })
})

it('the commands leave an old file alone where everything is in PostgreSQL', async () => {
  const { folder, backup } = await backedUp()
  const settings = { DATA_DIR: folder, DATABASE_URL: 'postgres://localhost/snabbdialog' }
  const copy = join(folder, 'copy.db')
  expect(runWith(settings, 'backup.ts', copy)).toMatchObject({
    status: 1,
    stderr: 'With DATABASE_URL everything is in PostgreSQL: use pg_dump and pg_restore\n',
  })
  expect(existsSync(copy)).toBe(false)
  expect(runWith(settings, 'restore.ts', backup, '--replace')).toMatchObject({ status: 1 })
})
