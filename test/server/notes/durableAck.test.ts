// The durable ack: what it counts, when it comes, and to whom.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import * as frames from './frames.ts'
import { NotesHarness } from './harness.ts'

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc())

test('an edit is acked only once the log has it', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  writer.type('on its way')
  await notes.scheduler.advance(1000)
  expect(notes.log.appends).toHaveLength(1)
  expect(writer.socket.takeAcks()).toEqual([])
  release()
  await notes.scheduler.advance(0)
  expect(writer.socket.takeAcks()).toEqual([1])
  expect(await notes.storedText()).toBe('on its way')
})

test('the ack counts SyncStep2 and Update messages of the connection from its opening', async () => {
  const notes = new NotesHarness()
  const [one, other] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  one.send(frames.step1(one.doc))
  one.send(frames.step2(EMPTY))
  one.type('a')
  one.type('b')
  one.send(frames.presence([one.doc.clientID, 0, {}]))
  other.type('c')
  await notes.scheduler.advance(50)
  expect(one.socket.takeAcks().at(-1)).toBe(3)
  expect(other.socket.takeAcks().at(-1)).toBe(1)
})

test('a SyncStep2 without news and an Update without effect need no row and count at once', async () => {
  const notes = new NotesHarness()
  const [one, other] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  one.type('known to all')
  await notes.scheduler.advance(50)
  const known = Y.encodeStateAsUpdate(one.doc)
  other.send(frames.step2(known))
  other.send(frames.update(known))
  await notes.scheduler.advance(50)
  expect(other.socket.takeAcks()).toEqual([2])
  expect(notes.log.appends.flat()).toHaveLength(1)
})

test('what another connection is still storing counts as stored only with it', async () => {
  const notes = new NotesHarness()
  const old = notes.join()
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  old.type('sent before the network changed')
  await notes.scheduler.advance(50)
  const next = notes.join()
  next.send(frames.step2(Y.encodeStateAsUpdate(old.doc)))
  await notes.scheduler.advance(50)
  expect(next.socket.takeAcks()).toEqual([])
  release()
  await notes.scheduler.advance(50)
  expect(next.socket.takeAcks()).toEqual([1])
})

test('a stock connection is never sent a message type it does not know', async () => {
  const notes = new NotesHarness()
  const stock = notes.join({ ack: false })
  await notes.scheduler.advance(50)
  stock.type('typed')
  await notes.scheduler.advance(5000)
  expect(stock.socket.takeAcks()).toEqual([])
  expect(await notes.storedText()).toBe('typed')
})

test('what a client sent before it left is stored all the same', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.type('the last word')
  writer.leave()
  await notes.scheduler.advance(50)
  expect(await notes.storedText()).toBe('the last word')
})

test('others see an edit only once the log has it', async () => {
  const notes = new NotesHarness()
  const [writer, reader] = [notes.join(), notes.join({ access: 'read' })]
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  writer.type('not yet')
  await notes.scheduler.advance(50)
  const late = notes.join()
  late.send(frames.step1(late.doc))
  await notes.scheduler.advance(50)
  reader.receive()
  late.receive()
  expect([reader.text, late.text]).toEqual(['', ''])
  release()
  await notes.scheduler.advance(50)
  reader.receive()
  late.receive()
  expect([reader.text, late.text]).toEqual(['not yet', 'not yet'])
})
