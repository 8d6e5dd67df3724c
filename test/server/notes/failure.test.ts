// Storage that fails, and updates that break a document: nothing acked is lost, nothing unacked is shown as saved.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesClose } from '#shared/protocol/notes.ts'
import * as frames from './frames.ts'
import { key, NotesHarness } from './harness.ts'

const other = { ...key, slotId: 'slot-2' }

test('an append that fails acks nothing, closes with 1013, and the edit is stored when it is sent again', async () => {
  const notes = new NotesHarness()
  const [writer, reader] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  notes.log.failAppend = () => true
  writer.type('typed on a full disk')
  await notes.scheduler.advance(50)
  expect(writer.socket.closedWith).toBe(notesClose.tryAgainLater)
  expect(reader.socket.closedWith).toBe(notesClose.tryAgainLater)
  expect(writer.socket.takeAcks()).toEqual([])
  reader.receive()
  expect(reader.text).toBe('')
  expect(await notes.storedText()).toBe('')

  notes.log.failAppend = null
  const back = notes.join()
  await notes.scheduler.advance(50)
  expect(back.receive().map((message) => message.kind)).toEqual(['step1'])
  back.send(frames.step2(Y.encodeStateAsUpdate(writer.doc)))
  await notes.scheduler.advance(50)
  expect(back.socket.takeAcks()).toEqual([1])
  expect(await notes.storedText()).toBe('typed on a full disk')
})

test('a room whose rows the log refuses takes no other room down with it', async () => {
  const notes = new NotesHarness()
  const [one, two] = [notes.join(), notes.join({}, other)]
  await notes.scheduler.advance(50)
  notes.log.failAppend = (updates) => updates.some(({ slotId }) => slotId === other.slotId)
  one.type('kept')
  two.type('refused')
  await notes.scheduler.advance(50)
  expect(one.socket.takeAcks()).toEqual([1])
  expect(one.socket.closedWith).toBeNull()
  expect(two.socket.closedWith).toBe(notesClose.tryAgainLater)
})

test('a room that cannot be loaded closes with 1013, and is tried anew by whoever comes next', async () => {
  const notes = new NotesHarness()
  notes.log.failLoad = true
  const early = notes.join()
  await notes.scheduler.advance(50)
  expect(early.socket.closedWith).toBe(notesClose.tryAgainLater)
  notes.log.failLoad = false
  const late = notes.join()
  await notes.scheduler.advance(50)
  expect(late.socket.closedWith).toBeNull()
  expect(notes.log.loads).toBe(2)
})

/** Client 5 is said to have three characters that are gone … */
const GONE = Uint8Array.of(1, 1, 5, 0, 0, 3, 0)
/** … and then five at the same place: sound by itself, and Yjs breaks on it half-way. */
const CLASHING = Uint8Array.of(1, 1, 5, 0, 4, 1, 1, 110, 5, 97, 98, 99, 100, 101, 0)

test('an update that breaks the document costs its sender the connection and nobody an edit', async () => {
  const notes = new NotesHarness()
  const [first, hostile, last] = [notes.join(), notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  hostile.send(frames.update(GONE))
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  first.type('a')
  await notes.scheduler.advance(50)
  first.type('b')
  hostile.send(frames.update(CLASHING))
  last.type('c')
  release()
  await notes.scheduler.advance(200)
  expect(hostile.socket.closedWith).toBe(notesClose.badFrame)
  expect(first.socket.closedWith).toBeNull()
  expect(first.socket.takeAcks().at(-1)).toBe(2)
  expect(last.socket.takeAcks().at(-1)).toBe(1)
  expect((await notes.storedText()).split('').toSorted()).toEqual(['a', 'b', 'c'])
})

test('what builds on an edit that never came is not acked before that one is there, and its sender is asked', async () => {
  const notes = new NotesHarness()
  const [writer, reader] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  writer.typed('lost on the way, ')
  writer.type('sent')
  await notes.scheduler.advance(50)
  expect(writer.socket.take().map((message) => message.kind)).toEqual(['step1', 'step1'])
  expect(notes.log.appends).toHaveLength(1)
  writer.type(', and more')
  await notes.scheduler.advance(50)
  expect(writer.socket.take()).toEqual([])
  writer.send(frames.step2(Y.encodeStateAsUpdate(writer.doc)))
  await notes.scheduler.advance(50)
  expect(writer.socket.takeAcks()).toEqual([3])
  reader.receive()
  expect(reader.text).toBe('lost on the way, sent, and more')
  expect(await notes.storedText()).toBe(reader.text)
})

test('a connection whose edits can long not be read is let go, to sync anew', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.typed('lost')
  for (let sent = 0; sent < 300; sent += 1) writer.type('x')
  await notes.scheduler.advance(50)
  expect(writer.socket.closedWith).toBe(notesClose.tryAgainLater)
})

test('no more than a little may wait for predecessors that do not come', async () => {
  const notes = new NotesHarness({ maxPendingBytes: 2000 })
  const hostile = notes.join()
  await notes.scheduler.advance(50)
  hostile.typed('never sent')
  for (let round = 0; round < 4 && hostile.socket.closedWith === null; round += 1) {
    hostile.type('x'.repeat(800))
    await notes.scheduler.advance(50)
  }
  expect(hostile.socket.closedWith).toBe(notesClose.badFrame)
})

test('a document that is full takes no more and says so', async () => {
  const notes = new NotesHarness({ maxDocumentBytes: 300 })
  const [writer, reader] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  writer.type('y'.repeat(200))
  await notes.scheduler.advance(50)
  writer.type('z'.repeat(200))
  await notes.scheduler.advance(50)
  expect(writer.socket.closedWith).toBe(notesClose.documentFull)
  expect(reader.socket.closedWith).toBeNull()
  expect(await notes.storedText()).toBe('y'.repeat(200))
})

test('a row that cannot be read is left out, and left in the log', async () => {
  const notes = new NotesHarness()
  const at = notes.scheduler.now()
  const doc = new Y.Doc()
  doc.getText('notes').insert(0, 'still here')
  await notes.log.inner.append([
    { ...key, bytes: Uint8Array.of(1, 200, 3), personId: null, at },
    { ...key, bytes: Y.encodeStateAsUpdate(doc), personId: null, at },
  ])
  const reader = notes.join()
  reader.send(frames.step1(reader.doc))
  await notes.scheduler.advance(50)
  reader.receive()
  expect(reader.text).toBe('still here')
  reader.leave()
  await notes.scheduler.advance(60_000)
  expect((await notes.log.inner.load(key)).updates).toHaveLength(2)
})

test('a snapshot that cannot be read is not served as an empty document', async () => {
  const notes = new NotesHarness()
  const empty = Y.encodeStateAsUpdate(new Y.Doc())
  await notes.log.inner.append([{ ...key, bytes: empty, personId: null, at: notes.scheduler.now() }])
  await notes.log.inner.compact(key, Uint8Array.of(1, 200, 3), 1)
  const reader = notes.join()
  await notes.scheduler.advance(50)
  expect(reader.socket.closedWith).toBe(notesClose.tryAgainLater)
})
