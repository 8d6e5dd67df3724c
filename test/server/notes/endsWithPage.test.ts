// What of a page's notes would end with it, against a real server: the edits that are on no disk yet, neither its own nor the server's.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { holdEdits } from '#test/client/connection/notes/busyDisk.ts'
import { key, TestLog } from './harness.ts'
import { eventually, startServer, webSocketOf } from './realServer.ts'
import type { RealServer } from './realServer.ts'

const personId = 'vinnova'
const cleanup: (() => void | Promise<void>)[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo()
})

function open({ port }: RealServer): NotesProvider {
  const server = `ws://127.0.0.1:${port}`
  const webSocket = webSocketOf(personId)
  const notes = new NotesProvider({ ...key, server, personId, maxBackoffMs: 50, webSocket })
  cleanup.push(() => notes.destroy())
  return notes
}

const type = ({ doc }: NotesProvider) => doc.getText('notes').insert(0, 'a')
const until = (notes: NotesProvider, status: object) =>
  eventually(() => expect(notes.status).toMatchObject(status))

test('where the server has not got it, an edit would end with the page until it is on the disk of the browser', async () => {
  const server = await startServer()
  const notes = open(server)
  await until(notes, { connection: 'online', keptHere: true })
  await server.stop()
  await until(notes, { connection: 'offline' })
  const told: boolean[] = []
  notes.subscribe(() => told.push(notes.endsWithPage))
  const release = await holdEdits({ ...key, personId })
  type(notes)
  expect(notes.endsWithPage).toBe(true)
  release()
  await eventually(() => expect(notes.endsWithPage).toBe(false))
  expect(told.at(-1)).toBe(false)
  expect(notes.status).toMatchObject({ saved: false, pendingEdits: 1 })
})

test('where the browser has not got it, an edit would end with the page until it is on the disk of the server', async () => {
  const log = new TestLog()
  const server = await startServer({ log })
  cleanup.push(() => server.stop())
  const notes = open(server)
  await until(notes, { connection: 'online', synced: true, saved: true, keptHere: true })
  const releaseCopy = await holdEdits({ ...key, personId })
  const releaseLog = log.hold()
  type(notes)
  await eventually(() => expect(log.appends.length).toBeGreaterThan(0))
  expect(notes.endsWithPage).toBe(true)
  releaseLog()
  await until(notes, { saved: true, pendingEdits: 0 })
  expect(notes.endsWithPage).toBe(false)
  releaseCopy()
})

test('of a page that is loaded anew with unsaved edits on disk nothing would end with it', async () => {
  const server = await startServer()
  const before = open(server)
  await until(before, { connection: 'online', keptHere: true })
  await server.stop()
  type(before)
  await eventually(() => expect(before.endsWithPage).toBe(false))
  await before.destroy()

  const reloaded = open(server)
  await until(reloaded, { connection: 'offline', saved: false, pendingEdits: 1, keptHere: true })
  expect(reloaded.endsWithPage).toBe(false)
})
