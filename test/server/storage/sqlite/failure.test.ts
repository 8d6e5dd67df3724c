// How the SQLite storage fails: with a code, without what was to be stored, and without having written half of it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { Connection } from '#server/storage/sqlite/connection.ts'
import { openDatabase, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { SqliteStorage } from '#server/storage/sqlite/storage.ts'
import { StorageError } from '#server/storage/storageError.ts'
import { appendOf, at, followUpRecorded, personOf } from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

function openBoth() {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  const db = openDatabase(file)
  const storage = new SqliteStorage(new Connection(db))
  onTestFinished(() => storage.close())
  return { file, db, storage }
}

/** What the promise rejects with, which must be a `StorageError`. */
async function failureOf(promise: Promise<unknown>): Promise<StorageError> {
  const failure: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (failure instanceof StorageError) return failure
  throw new Error('It did not fail as a storage does', { cause: failure })
}

it('a full disk refuses the append whole, and the next one works when there is space again', async () => {
  const { db, storage } = openBoth()
  await storage.events.append(appendOf('dialogue', 0))
  db.exec('PRAGMA max_page_count = 1')
  const events = Array.from({ length: 200 }, (_, index) =>
    followUpRecorded(index + 2, 'Lång '.repeat(90).trim()),
  )
  const large = { ...appendOf('dialogue', 1), events }
  const failure = await failureOf(storage.events.append(large))
  expect(failure.code).toBe('full')
  expect((await failureOf(storage.check())).code).toBe('full')
  expect(await storage.events.read('dialogue', 1)).toEqual([])
  db.exec('PRAGMA max_page_count = 4294967294')
  await expect(storage.check()).resolves.toBeUndefined()
  expect(await storage.heartbeat.last()).toBeNull()
  expect((await storage.events.append(large)).ok).toBe(true)
  expect(await storage.events.read('dialogue', 1)).toEqual(events)
})

it('a file that another program keeps locked is busy', async () => {
  const { file, db, storage } = openBoth()
  const other = new DatabaseSync(file)
  onTestFinished(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  db.exec('PRAGMA busy_timeout = 1')
  expect((await failureOf(storage.heartbeat.record('node', at(0)))).code).toBe('busy')
  expect((await failureOf(storage.check())).code).toBe('busy')
  expect(await storage.heartbeat.last()).toBeNull()
  other.exec('ROLLBACK')
  await storage.heartbeat.record('node', at(0))
  await expect(storage.check()).resolves.toBeUndefined()
})

it('a lock that stays is waited for once, and again when it has gone and come back', async () => {
  const { file, db, storage } = openBoth()
  const patience = () => db.prepare('PRAGMA busy_timeout').get()
  const usual = patience()
  const other = new DatabaseSync(file)
  onTestFinished(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  db.exec('PRAGMA busy_timeout = 1')
  expect((await failureOf(storage.heartbeat.record('node', at(0)))).code).toBe('busy')
  expect(patience()).toEqual({ timeout: 0 })
  expect(await storage.heartbeat.last()).toBeNull()
  expect(patience()).toEqual({ timeout: 0 })
  other.exec('ROLLBACK')
  await storage.heartbeat.record('node', at(0))
  expect(patience()).toEqual(usual)
})

it('after it has been closed everything fails as closed', async () => {
  const { storage } = openBoth()
  await storage.heartbeat.record('node', at(0))
  await storage.close()
  const attempts = [
    storage.heartbeat.record('node', at(1)),
    storage.heartbeat.last(),
    storage.events.append(appendOf('dialogue', 0)),
    storage.events.read('dialogue', 0),
    storage.notes.append([]),
    storage.access.people.erase('person'),
    storage.check(),
  ]
  for (const attempt of attempts) expect((await failureOf(attempt)).code).toBe('closed')
})

it('a file that is no database is refused', () => {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  writeFileSync(file, 'Det här är ingen databas. '.repeat(100))
  expect(() => openSqliteStorage(file)).toThrow(expect.objectContaining({ code: 'corrupt' }))
})

it('a folder that cannot be made is told by name', () => {
  const inTheWay = join(temporaryFolder(), 'file')
  writeFileSync(inTheWay, '')
  const file = join(inTheWay, 'snabbdialog.db')
  expect(() => openSqliteStorage(file)).toThrow(`open ${file}`)
})

it.each([
  ['is no JSON', 'hemligt {'],
  ['is of an unknown type', '{"type":"hemligt"}'],
])('an event that %s is not handed on', async (_name, json) => {
  const { db, storage } = openBoth()
  await storage.events.append(appendOf('dialogue', 0, 2))
  db.prepare('UPDATE events SET event = ? WHERE seq = 2').run(json)
  const failure = await failureOf(storage.events.read('dialogue', 0))
  expect(failure.code).toBe('corrupt')
  expect(failure.message).not.toContain('hemligt')
})

it('no message tells what was to be stored', async () => {
  const { storage } = openBoth()
  const { people } = storage.access
  const secret = personOf('person-hemlig', { name: 'Hemlig Exempel', email: 'hemlig@example.org' })
  await people.insert(secret)
  const failure = await failureOf(people.insert(secret))
  expect(failure.code).toBe('taken')
  const told = [
    failure.message,
    failure.stack,
    (failure.cause as Error).message,
    (failure.cause as Error).stack,
  ]
  expect(told.join(' ')).not.toMatch(/hemlig/i)
})

it('our own bugs are not taken for the storage’s', async () => {
  const { db } = openBoth()
  const connection = new Connection(db)
  const bug = new TypeError('a bug')
  const failing = connection.write('fail', () => {
    connection.run('INSERT INTO heartbeats (nodeId, at) VALUES (:id, 1)', { id: 'node' })
    throw bug
  })
  await expect(failing).rejects.toBe(bug)
  expect(db.prepare('SELECT * FROM heartbeats').all()).toEqual([])
})
