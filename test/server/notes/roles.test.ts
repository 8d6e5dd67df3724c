// Readers and writers: what a connection may do is held to, and changes while it is open.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesClose } from '#shared/protocol/notes.ts'
import * as frames from './frames.ts'
import { NotesHarness } from './harness.ts'

test("a reader's Update is refused and changes nothing", async () => {
  const notes = new NotesHarness()
  const reader = notes.join({ access: 'read' })
  await notes.scheduler.advance(50)
  reader.type('not mine to write')
  await notes.scheduler.advance(50)
  expect(reader.socket.closedWith).toBe(notesClose.notAllowed)
  expect(notes.log.appends).toEqual([])
})

test("a reader's SyncStep2 with news is refused and changes nothing", async () => {
  const notes = new NotesHarness()
  const reader = notes.join({ access: 'read' })
  await notes.scheduler.advance(50)
  reader.typed('written offline')
  reader.send(frames.step2(Y.encodeStateAsUpdate(reader.doc)))
  await notes.scheduler.advance(50)
  expect(reader.socket.closedWith).toBe(notesClose.notAllowed)
  expect(notes.log.appends).toEqual([])
})

test("a reader's SyncStep2 that only deletes is refused too", async () => {
  const notes = new NotesHarness()
  const [writer, reader] = [notes.join(), notes.join({ access: 'read' })]
  await notes.scheduler.advance(50)
  writer.type('stays')
  await notes.scheduler.advance(50)
  reader.receive()
  reader.doc.getText('notes').delete(0, 5)
  reader.send(frames.step2(Y.encodeStateAsUpdate(reader.doc)))
  await notes.scheduler.advance(50)
  expect(reader.socket.closedWith).toBe(notesClose.notAllowed)
  expect(await notes.storedText()).toBe('stays')
})

test('a reader that has nothing new is welcome, reads, and is seen', async () => {
  const notes = new NotesHarness()
  const [writer, reader] = [notes.join(), notes.join({ access: 'read' })]
  await notes.scheduler.advance(50)
  writer.type('for all to read')
  await notes.scheduler.advance(50)
  reader.receive()
  reader.send(frames.step1(reader.doc))
  reader.send(frames.step2(Y.encodeStateAsUpdate(reader.doc)))
  reader.send(frames.presence([reader.doc.clientID, 1, { cursor: null }]))
  await notes.scheduler.advance(200)
  expect(reader.socket.closedWith).toBeNull()
  expect(reader.text).toBe('for all to read')
  const presence = writer.receive().filter((message) => message.kind === 'presence')
  expect(presence.some(({ states }) => states.has(reader.doc.clientID))).toBe(true)
})

test('access taken away holds from the next message on: what was sent before is stored', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.type('in time')
  writer.connection.setAccess('read')
  await notes.scheduler.advance(50)
  expect(writer.socket.takeAcks()).toEqual([1])
  writer.type(', too late')
  await notes.scheduler.advance(50)
  expect(writer.socket.closedWith).toBe(notesClose.notAllowed)
  expect(await notes.storedText()).toBe('in time')
})

test('access given holds at once', async () => {
  const notes = new NotesHarness()
  const presenter = notes.join({ access: 'read' })
  await notes.scheduler.advance(50)
  presenter.connection.setAccess('write')
  presenter.type('our slot now')
  await notes.scheduler.advance(50)
  expect(await notes.storedText()).toBe('our slot now')
})
