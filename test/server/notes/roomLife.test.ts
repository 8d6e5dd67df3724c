// A room from its first connection to some time after its last.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesClose } from '#shared/protocol/notes.ts'
import * as frames from './frames.ts'
import { key, NotesHarness } from './harness.ts'

test('a room is loaded once however many come at once, and what comes meanwhile is kept', async () => {
  const notes = new NotesHarness()
  const release = notes.log.hold()
  const clients = [notes.join(), notes.join(), notes.join()]
  for (const client of clients) {
    client.send(frames.step1(client.doc))
    client.type('early ')
  }
  await notes.scheduler.advance(200)
  expect(notes.log.loads).toBe(1)
  expect(notes.log.appends).toEqual([])
  release()
  await notes.scheduler.advance(200)
  for (const client of clients) client.receive()
  expect(clients.map((client) => client.text)).toEqual(Array(3).fill('early early early '))
})

test('a connection that sends faster than the disk takes is not read until the disk has caught up', async () => {
  const notes = new NotesHarness({ maxQueuedBytes: 1000 })
  const flood = notes.join()
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  for (let sent = 0; sent < 10; sent += 1) flood.type('x'.repeat(200))
  await notes.scheduler.advance(50)
  expect(flood.socket.paused).toBe(true)
  release()
  await notes.scheduler.advance(50)
  expect(flood.socket.paused).toBe(false)
  expect(flood.socket.takeAcks().at(-1)).toBe(10)
})

test('a connection that sends more than any honest client is read no faster, and loses nothing', async () => {
  const notes = new NotesHarness({ allowanceBytes: 2000, allowanceBytesPerSecond: 1000, frameCostBytes: 256 })
  const flood = notes.join()
  await notes.scheduler.advance(50)
  for (let sent = 0; sent < 10; sent += 1) flood.send(frames.step1(flood.doc))
  expect(flood.socket.paused).toBe(true)
  await notes.scheduler.advance(300)
  expect(flood.socket.paused).toBe(true)
  await notes.scheduler.advance(1000)
  expect(flood.socket.paused).toBe(false)
  expect(flood.socket.closedWith).toBeNull()
})

test('whoever asks for the document again and again pays for the answers, and not for the first', async () => {
  const notes = new NotesHarness({ allowanceBytes: 6000, allowanceBytesPerSecond: 1000, frameCostBytes: 0 })
  const curious = notes.join()
  await notes.scheduler.advance(50)
  curious.type('x'.repeat(4000))
  await notes.scheduler.advance(50)
  for (const paused of [false, true]) {
    curious.send(frames.step1(new Y.Doc()))
    await notes.scheduler.advance(50)
    expect(curious.socket.paused).toBe(paused)
  }
})

test('a connection that is ended is read again, for its side of the closing handshake', async () => {
  const notes = new NotesHarness({ allowanceBytes: 100, allowanceBytesPerSecond: 1 })
  const flood = notes.join()
  await notes.scheduler.advance(50)
  flood.send(frames.step1(flood.doc))
  expect(flood.socket.paused).toBe(true)
  flood.connection.end(notesClose.noSession)
  expect(flood.socket.paused).toBe(false)
})

test('a client that does not read is spared presence first and let go with 1013 after', async () => {
  const notes = new NotesHarness({ presenceBacklogBytes: 100, maxBacklogBytes: 1000 })
  const [writer, slow] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  slow.socket.take()
  slow.socket.backlogBytes = 500
  writer.send(frames.presence([writer.doc.clientID, 1, { cursor: 1 }]))
  writer.type('a')
  await notes.scheduler.advance(200)
  expect(slow.receive().map((message) => message.kind)).toEqual(['update'])
  slow.socket.backlogBytes = 2000
  writer.type('b')
  await notes.scheduler.advance(200)
  expect(slow.socket.closedWith).toBe(notesClose.tryAgainLater)
  expect(writer.socket.closedWith).toBeNull()
})

test('a client that has caught up is given the presence it was spared', async () => {
  const notes = new NotesHarness({ presenceBacklogBytes: 100 })
  const [one, two, slow] = [notes.join(), notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  slow.socket.backlogBytes = 500
  one.send(frames.presence([one.doc.clientID, 1, {}]))
  await notes.scheduler.advance(200)
  slow.socket.backlogBytes = 0
  slow.socket.take()
  two.send(frames.presence([two.doc.clientID, 1, {}]))
  await notes.scheduler.advance(200)
  const [message] = slow.receive()
  expect(message?.kind === 'presence' && new Set(message.states.keys())).toEqual(
    new Set([one.doc.clientID, two.doc.clientID]),
  )
})

test('a room that nobody has open is compacted and forgotten, and comes back as it was', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  for (const word of ['one ', 'two ', 'three']) {
    writer.type(word)
    await notes.scheduler.advance(50)
  }
  writer.leave()
  await notes.scheduler.advance(notes.limits.unloadAfter - 1000)
  expect(notes.counters.rooms).toBe(1)
  await notes.scheduler.advance(2000)
  expect(notes.counters.rooms).toBe(0)
  expect((await notes.log.inner.load(key)).updates).toEqual([])
  const back = notes.join()
  back.send(frames.step1(back.doc))
  await notes.scheduler.advance(50)
  back.receive()
  expect(back.text).toBe('one two three')
})

test('a room is kept when somebody comes back in time', async () => {
  const notes = new NotesHarness()
  notes.join().leave()
  await notes.scheduler.advance(notes.limits.unloadAfter - 1000)
  notes.join()
  await notes.scheduler.advance(notes.limits.unloadAfter * 2)
  expect(notes.log.loads).toBe(1)
})

test('a room goes on to the log before it is forgotten, however slow that is', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  const release = notes.log.hold()
  writer.type('slowly')
  writer.leave()
  await notes.scheduler.advance(notes.limits.unloadAfter * 3)
  expect(notes.counters.rooms).toBe(1)
  release()
  await notes.scheduler.advance(notes.limits.unloadAfter * 2)
  expect(notes.counters.rooms).toBe(0)
  expect(await notes.storedText()).toBe('slowly')
})

test('a document is read with everything received so far, open or not', async () => {
  const notes = new NotesHarness()
  const read = async (): Promise<string> => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await notes.rooms.read(key))
    return doc.getText('notes').toJSON()
  }
  expect(await read()).toBe('')
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.type('just now')
  const reading = read()
  await notes.scheduler.advance(0)
  expect(await reading).toBe('just now')
})

test('those who ask with the same state vector are given the same frame', async () => {
  const notes = new NotesHarness()
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.type('text')
  await notes.scheduler.advance(50)
  const [one, two] = [notes.join(), notes.join()]
  one.socket.take()
  two.socket.take()
  one.send(frames.step1(one.doc))
  two.send(frames.step1(two.doc))
  expect(one.socket.frames[0]).toBe(two.socket.frames[0])
})

test('a connection that is not heard from between two pings is cut, one that is goes on', async () => {
  const notes = new NotesHarness()
  const [silent, alive] = [notes.join(), notes.join()]
  await notes.scheduler.advance(50)
  for (let round = 0; round < 3; round += 1) {
    silent.connection.beat()
    alive.connection.beat()
    alive.connection.heard()
  }
  expect([silent.socket.pings, silent.socket.cutOff]).toEqual([1, true])
  expect([alive.socket.pings, alive.socket.cutOff]).toEqual([3, false])
})
