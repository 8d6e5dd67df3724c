// The page's notes provider against a real server: "saved" is said when, and only when, the server's disk has it all.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countUnsavedCopies, removeLocalCopiesOf } from '#client/connection/notes/localCopies.ts'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import { err } from '#shared/lib/result.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { instant } from '#shared/time/instant.ts'
import { key, TestLog } from './harness.ts'
import {
  eventually,
  bySession,
  startServer,
  webSocketOf,
  type RealServer,
  type RealServerOptions,
} from './realServer.ts'

const cleanup: (() => void | Promise<void>)[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo()
})

async function start(options?: RealServerOptions): Promise<RealServer> {
  const server = await startServer(options)
  cleanup.push(() => server.stop())
  return server
}

interface Page {
  readonly notes: NotesProvider
  readonly text: () => string
  readonly type: (text: string) => void
}

function open({ port }: RealServer, session = 'vinnova', personId: string | null = session): Page {
  const notes = new NotesProvider({
    ...key,
    server: `ws://127.0.0.1:${port}`,
    personId,
    maxBackoffMs: 50,
    webSocket: webSocketOf(session),
  })
  cleanup.push(() => notes.destroy())
  const text = notes.doc.getText('notes')
  return { notes, text: () => text.toJSON(), type: (typed) => text.insert(text.length, typed) }
}

const until = (page: Page, status: object): Promise<void> =>
  eventually(() => expect(page.notes.status).toMatchObject(status))

test('an edit is pending while the disk is at it and saved when it is done', async () => {
  const log = new TestLog()
  const page = open(await start({ log }))
  await until(page, { connection: 'online', synced: true, saved: true, pendingEdits: 0, keptHere: true })
  const release = log.hold()
  page.type('a')
  page.type('b')
  await eventually(() => expect(log.appends.length).toBeGreaterThan(0))
  expect(page.notes.status).toMatchObject({ saved: false, pendingEdits: 2 })
  release()
  await until(page, { saved: true, pendingEdits: 0 })
  expect((await log.inner.load(key)).updates).toHaveLength(2)
})

test('edits made while the server is away are pending until it is back and has them', async () => {
  const log = new MemoryNotesLog()
  const server = await startServer({ log })
  const page = open(server)
  await until(page, { connection: 'online', saved: true })
  await server.stop()
  await until(page, { connection: 'offline', saved: true })
  page.type('meanwhile')
  expect(page.notes.status).toMatchObject({ saved: false, pendingEdits: 1 })
  const back = await start({ log, port: server.port })
  await until(page, { connection: 'online', saved: true, pendingEdits: 0 })
  const other = open(back, 'formas')
  await eventually(() => expect(other.text()).toBe('meanwhile'))
})

test('a page reloaded while offline has its edits, says that they are unsaved, and saves them on return', async () => {
  const log = new MemoryNotesLog()
  const server = await startServer({ log })
  const before = open(server)
  before.type('on the server, ')
  await until(before, { saved: true, pendingEdits: 0, connection: 'online' })
  await server.stop()
  await until(before, { connection: 'offline' })
  before.type('only here')
  await before.notes.destroy()

  const reloaded = open(server)
  await until(reloaded, { connection: 'offline', saved: false, pendingEdits: 1 })
  expect(reloaded.text()).toBe('on the server, only here')

  const back = await start({ log, port: server.port })
  await until(reloaded, { connection: 'online', saved: true, pendingEdits: 0 })
  await reloaded.notes.destroy()
  const other = open(back, 'formas')
  await eventually(() => expect(other.text()).toBe('on the server, only here'))

  await back.notes.close()
  const again = open(back)
  await until(again, { connection: 'offline', keptHere: true, saved: true, pendingEdits: 0 })
  expect(again.text()).toBe('on the server, only here')
})

test('of two pages of one browser neither takes back what the other says of edits made meanwhile', async () => {
  const server = await start()
  const away = await startServer()
  const offline = open(away)
  await until(offline, { connection: 'online', keptHere: true, saved: true })
  await away.stop()
  await until(offline, { connection: 'offline' })
  offline.type('before, ')
  const online = open(server)
  await eventually(() => expect(online.text()).toBe('before, '))
  offline.type('after')
  await until(online, { connection: 'online', saved: true, pendingEdits: 0 })
  await offline.notes.destroy()

  const reloaded = open(away)
  await until(reloaded, { connection: 'offline', saved: false, pendingEdits: 1 })
  expect(reloaded.text()).toBe('before, after')
})

test('what a page wrote without a network and was closed with is sent by the other page of its browser', async () => {
  const log = new MemoryNotesLog()
  const server = await startServer({ log })
  const [closed, remaining] = [open(server), open(server)]
  for (const page of [closed, remaining])
    await until(page, { connection: 'online', keptHere: true, saved: true })
  await server.stop()
  for (const page of [closed, remaining]) await until(page, { connection: 'offline' })
  remaining.type('by the one that stays, ')
  closed.type('by the one that is closed, ')
  await closed.notes.destroy()

  const back = await start({ log, port: server.port })
  const other = open(back, 'formas')
  await eventually(() => {
    expect(other.text()).toContain('by the one that stays, ')
    expect(other.text()).toContain('by the one that is closed, ')
  })
  await until(remaining, { connection: 'online', saved: true, pendingEdits: 0 })
  await expect.poll(() => countUnsavedCopies(['vinnova'])).toBe(0)
})

test('a server that has come back from an older backup is given what it lacks, whoever wrote it', async () => {
  const [log, backup] = [new MemoryNotesLog(), new MemoryNotesLog()]
  const server = await startServer({ log })
  const [writer, other] = [open(server), open(server, 'formas')]
  await until(writer, { connection: 'online', saved: true })
  writer.type('before the backup, ')
  await until(writer, { saved: true, pendingEdits: 0 })
  const { updates } = await log.load(key)
  await backup.append(updates.map((bytes) => ({ ...key, bytes, personId: 'vinnova', at: instant(0) })))
  other.type('saved after it, ')
  await until(other, { saved: true, pendingEdits: 0 })
  await eventually(() => expect(writer.text()).toBe('before the backup, saved after it, '))
  await other.notes.destroy()
  await server.stop()
  await until(writer, { connection: 'offline' })
  writer.type('without a server')

  const back = await start({ log: backup, port: server.port })
  await until(writer, { connection: 'online', saved: true, pendingEdits: 0 })
  const later = open(back, 'rise')
  await eventually(() => expect(later.text()).toBe('before the backup, saved after it, without a server'))
})

test('a failing disk leaves edits pending; they are saved when it works again', async () => {
  const log = new TestLog()
  const page = open(await start({ log }))
  await until(page, { connection: 'online', saved: true })
  log.failAppend = () => true
  page.type('typed on a full disk')
  await until(page, { connection: 'offline' })
  expect(page.notes.status).toMatchObject({ saved: false, pendingEdits: 1 })
  log.failAppend = null
  await until(page, { connection: 'online', saved: true, pendingEdits: 0 })
  expect((await log.inner.load(key)).updates).toHaveLength(1)
})

test('a refusal is told with its code, stops the tries, and keeps what is unsaved until it is given up', async () => {
  const server = await start()
  const reader = open(server, 'reader')
  await until(reader, { connection: 'online', saved: true })
  reader.type('not mine to write')
  await until(reader, {
    connection: 'refused',
    refusedCode: notesClose.notAllowed,
    saved: false,
    pendingEdits: 1,
  })
  await reader.notes.forget()
  const anew = open(server, 'reader')
  await until(anew, { connection: 'online', saved: true, pendingEdits: 0 })
  expect(anew.text()).toBe('')
})

test('after a refusal the page may try again', async () => {
  let refuse = true
  const server = await start({
    decide: async (request) => (refuse ? err(notesClose.notAllowed) : bySession(request)),
  })
  const page = open(server)
  await until(page, { connection: 'refused' })
  refuse = false
  page.notes.retry()
  expect(page.notes.status.connection).toBe('connecting')
  await until(page, { connection: 'online', refusedCode: null, saved: true })
})

test('a frame past the largest is a refusal: it would be too big every time', async () => {
  const page = open(await start({ limits: { maxFrameBytes: 1000 } }))
  await until(page, { connection: 'online', saved: true })
  page.type('x'.repeat(2000))
  await until(page, { connection: 'refused', refusedCode: notesClose.tooBig })
  expect(page.notes.status).toMatchObject({ saved: false, pendingEdits: 1 })
})

test('a shared screen keeps nothing in the browser', async () => {
  const page = open(await start(), 'display', null)
  await until(page, { connection: 'online', saved: true, keptHere: false })
  expect(await indexedDB.databases()).toEqual([])
})

test('a browser that keeps nothing is no hindrance', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('not in a private window')
    },
    databases: async () => [],
  })
  const page = open(await start())
  await until(page, { connection: 'online', saved: true })
  expect(page.notes.status.keptHere).toBe(false)
})

test("signing out removes every copy of the person and nobody else's", async () => {
  const server = await start()
  const [own, other] = [open(server), open(server, 'formas')]
  await until(own, { keptHere: true, saved: true })
  await until(other, { keptHere: true, saved: true })
  await own.notes.destroy()
  await removeLocalCopiesOf('vinnova')
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names.filter((name) => name?.includes('/vinnova/'))).toEqual([])
  expect(names.filter((name) => name?.includes('/formas/'))).toHaveLength(1)
})

test('a page that comes back is seen by those who saw it leave, though it has not moved', async () => {
  const server = await start()
  const [page, other] = [open(server), open(server, 'formas')]
  const { clientID } = page.notes.doc
  const { awareness } = other.notes
  await eventually(() => expect(awareness.getStates().has(clientID)).toBe(true))
  const before = awareness.meta.get(clientID)!.clock
  server.notes.endConnectionsOf({ sessionId: 'vinnova' }, notesClose.tryAgainLater)
  await eventually(() => {
    expect(awareness.getStates().has(clientID)).toBe(true)
    expect(awareness.meta.get(clientID)!.clock).toBeGreaterThan(before)
  })
})
