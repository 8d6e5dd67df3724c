// How edits reach the others: when, in how many frames, and to whom.
import { expect, test } from 'vitest'
import { defaultNotesLimits } from '#server/notes/limits.ts'
import type { Received } from './fakeSocket.ts'
import { NotesHarness, type TestClient } from './harness.ts'

const updatesOf = (received: readonly Received[]): readonly Received[] =>
  received.filter((message) => message.kind === 'update')

async function crowd(size: number): Promise<{ notes: NotesHarness; clients: TestClient[] }> {
  const notes = new NotesHarness()
  const clients = Array.from({ length: size }, () => notes.join())
  await notes.scheduler.advance(1000)
  for (const client of clients) client.socket.take()
  return { notes, clients }
}

test('an edit in a quiet room goes out at once', async () => {
  const { notes, clients } = await crowd(90)
  clients[0]!.type('a')
  await notes.scheduler.advance(0)
  expect(updatesOf(clients[1]!.receive())).toHaveLength(1)
})

test('edits in a busy room share a transaction, a merged update and one frame', async () => {
  const { notes, clients } = await crowd(90)
  clients[0]!.type('a')
  await notes.scheduler.advance(0)
  for (const client of clients) client.socket.take()
  for (const client of clients.slice(1, 11)) {
    client.type('b')
    await notes.scheduler.advance(1)
  }
  await notes.scheduler.advance(defaultNotesLimits.flushWindowMax)
  expect(notes.log.appends).toHaveLength(2)
  const frames = clients.slice(20).map((client) => client.socket.frames[0])
  expect(new Set(frames).size).toBe(1)
  expect(updatesOf(clients[20]!.receive())).toHaveLength(1)
  expect(clients[20]!.text).toHaveLength(10)
})

test('a small room hardly waits', async () => {
  const { notes, clients } = await crowd(3)
  clients[0]!.type('a')
  await notes.scheduler.advance(0)
  clients[0]!.type('b')
  await notes.scheduler.advance(2)
  expect(notes.log.appends).toHaveLength(2)
})

test('who alone wrote is not told what it wrote; with others it is', async () => {
  const { notes, clients } = await crowd(2)
  const [one, two] = [clients[0]!, clients[1]!]
  one.type('alone')
  await notes.scheduler.advance(50)
  expect(updatesOf(one.receive())).toHaveLength(0)
  expect(updatesOf(two.receive())).toHaveLength(1)
  one.type('both')
  two.type('both')
  await notes.scheduler.advance(50)
  expect(updatesOf(one.receive())).toHaveLength(1)
  expect(updatesOf(two.receive())).toHaveLength(1)
  expect(one.text).toBe(two.text)
})

test('rooms that are due together share a transaction', async () => {
  const notes = new NotesHarness()
  const one = notes.join({}, { dialogueId: 'd', slotId: 'one' })
  const two = notes.join({}, { dialogueId: 'd', slotId: 'two' })
  await notes.scheduler.advance(1000)
  one.type('a')
  two.type('b')
  await notes.scheduler.advance(0)
  expect(notes.log.appends).toHaveLength(1)
  expect(notes.log.appends[0]).toHaveLength(2)
})

test('while a transaction runs, what comes gathers for the next', async () => {
  const { notes, clients } = await crowd(4)
  const release = notes.log.hold()
  clients[0]!.type('a')
  await notes.scheduler.advance(50)
  for (const client of clients) client.type('b')
  await notes.scheduler.advance(500)
  expect(notes.log.appends).toHaveLength(1)
  release()
  await notes.scheduler.advance(50)
  expect(notes.log.appends).toHaveLength(2)
  expect(notes.log.appends[1]).toHaveLength(4)
})

test("several writers' updates are rows of their own, each with its person", async () => {
  const { notes, clients } = await crowd(2)
  for (const client of clients) client.type('x')
  await notes.scheduler.advance(50)
  const people = notes.log.appends.flat().map((row) => row.personId)
  expect(people).toEqual(clients.map((client) => client.connection.identity.personId))
})

test('a clock that jumps back delays nothing', async () => {
  const { notes, clients } = await crowd(90)
  clients[0]!.type('a')
  await notes.scheduler.advance(1)
  notes.scheduler.wallOffset = -3_600_000
  clients[0]!.type('b')
  await notes.scheduler.advance(defaultNotesLimits.flushWindowMax + 1)
  expect(clients[0]!.socket.takeAcks().at(-1)).toBe(2)
})
