// Backing up the database of a running server.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { backUp } from '#server/storage/sqlite/backup.ts'
import { contentsOf } from '#server/storage/sqlite/contents.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { appendOf, at, personOf } from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

async function running() {
  const folder = temporaryFolder()
  const file = databaseFile(folder)
  const storage = openSqliteStorage(file)
  onTestFinished(() => storage.close())
  for (let seq = 0; seq < 300; seq += 3) await storage.events.append(appendOf('dialogue', seq, 3))
  await storage.access.people.insert(personOf('person', { name: 'Åsa Exempel' }))
  await storage.notes.append([
    {
      dialogueId: 'dialogue',
      slotId: 'slot',
      bytes: new Uint8Array(5000).fill(7),
      personId: null,
      at: at(0),
    },
  ])
  return { folder, file, storage, target: join(folder, 'backup.db') }
}

const contentsOfFile = (file: string) => {
  const db = new DatabaseSync(file)
  const contents = contentsOf(db)
  db.close()
  return contents
}

it('a backup is a database of its own that holds the same', async () => {
  const { file, storage, target, folder } = await running()
  const contents = await backUp(file, target)
  expect(contents).toEqual(contentsOfFile(file))
  expect(contents).toMatchObject({ events: { rows: 300 }, people: { rows: 1 }, notesUpdates: { rows: 1 } })
  expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.db'])
  expect(statSync(target).mode & 0o777).toBe(0o600)

  const restored = openSqliteStorage(target)
  onTestFinished(() => restored.close())
  expect(await restored.events.read('dialogue', 0)).toEqual(await storage.events.read('dialogue', 0))
  expect(await restored.access.people.byIds(['person'])).toMatchObject([{ name: 'Åsa Exempel' }])
})

it('a backup made while the server writes holds a moment, and stops no write', async () => {
  const { file, storage, target } = await running()
  const progress = { done: false }
  const backup = backUp(file, target).finally(() => {
    progress.done = true
  })
  let written = 300
  do {
    expect((await storage.events.append(appendOf('dialogue', written))).ok).toBe(true)
    written += 1
    await new Promise((resolve) => setImmediate(resolve))
  } while (!progress.done)
  const { events } = await backup
  const copied = openSqliteStorage(target)
  onTestFinished(() => copied.close())
  const seqs = (await copied.events.read('dialogue', 0)).map(({ seq }) => seq)
  expect(seqs).toHaveLength(events?.rows ?? 0)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  expect(seqs.length).toBeLessThanOrEqual(written)
})

it('a backup overwrites nothing', async () => {
  const { file, target } = await running()
  writeFileSync(target, 'viktigt')
  await expect(backUp(file, target)).rejects.toThrow('exists already')
  expect(readFileSync(target, 'utf8')).toBe('viktigt')
})

it('a backup of a damaged database fails and leaves no file', async () => {
  const { file, storage, target, folder } = await running()
  await storage.close()
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096 * 2, 4096 * 8)
  writeFileSync(file, bytes)
  await expect(backUp(file, target)).rejects.toMatchObject({ code: 'corrupt' })
  expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual([])
})

it('two databases that differ in one value, or only in its kind, have other contents', () => {
  const contentsWith = (...values: (string | number | Uint8Array | null)[]) => {
    const db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE one (a, b)')
    db.prepare('INSERT INTO one VALUES (?, ?)').run(...values)
    return contentsOf(db)['one']?.digest
  }
  const digests = [
    contentsWith('ab', 'c'),
    contentsWith('a', 'bc'),
    contentsWith('1', null),
    contentsWith(1, null),
    contentsWith('1', 'null'),
    contentsWith(Uint8Array.of(49), null),
  ]
  expect(new Set(digests).size).toBe(digests.length)
})

it('the command backs up the database of DATA_DIR, and says what is wrong when it cannot', async () => {
  const { folder, target } = await running()
  const program = fileURLToPath(new URL('../../../../server/backup.ts', import.meta.url))
  const run = (dataDir: string, ...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir },
    })
  expect(run(folder, target)).toMatchObject({ status: 0, stderr: '' })
  expect(existsSync(target)).toBe(true)
  expect(run(folder, target)).toMatchObject({ status: 1, stdout: '' })
  expect(run(join(folder, 'nowhere'), join(folder, 'other.db')).stderr).toContain('There is no database')
  expect(run(folder, join(folder, 'nowhere', 'other.db'))).toMatchObject({ status: 1 })
  expect(run(folder)).toMatchObject({ status: 2 })
})
