// The same notes open on two nodes: what is written on one is seen on the other, also when what they tell each other is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Neighbours } from '#server/notes/neighbours.ts'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import * as frames from './frames.ts'
import { key, NotesHarness, person, TestLog, type TestClient } from './harness.ts'

/** Two nodes over one log. While `lossy`, nothing that one tells reaches the other. */
function twoNodes(limits: { readonly compactAfterRows?: number } = {}) {
  const log = new MemoryNotesLog()
  const wire = { lossy: false }
  const nodes: NotesHarness[] = []
  const other = (name: string): NotesHarness | undefined => nodes[name === 'a' ? 1 : 0]
  const neighboursOf = (name: string): Neighbours => {
    const tell = (action: (harness: NotesHarness) => void): void => {
      const harness = other(name)
      if (harness && !wire.lossy) action(harness)
    }
    return {
      stored: (room) => tell(({ rooms }) => rooms.find(room)?.readOn()),
      opened: (room) => tell(({ rooms }) => rooms.find(room)?.sharePresence()),
      present: (room, states) => tell(({ rooms }) => rooms.find(room)?.presentAt(name, states)),
    }
  }
  for (const name of ['a', 'b']) {
    nodes.push(new NotesHarness({ ...limits, log: new TestLog(log), neighbours: neighboursOf(name) }))
  }
  const [a, b] = nodes
  return {
    log,
    wire,
    a: a!,
    b: b!,
    async advance(ms: number) {
      await a!.scheduler.advance(ms)
      await b!.scheduler.advance(ms)
      await a!.scheduler.advance(0)
    },
  }
}

function seenBy(client: TestClient): Map<number, unknown> {
  return new Map(
    client.socket.take().flatMap((message) => (message.kind === 'presence' ? [...message.states] : [])),
  )
}

test('what is typed on one node comes to those on the other, when it is on disk', async () => {
  const { a, b, advance } = twoNodes()
  const [one, two] = [a.join(), b.join()]
  await advance(1000)
  const release = a.log.hold()
  one.type('Hej')
  await advance(1000)
  two.receive()
  expect(two.text).toBe('')
  release()
  await advance(1000)
  two.receive()
  expect(two.text).toBe('Hej')
  expect(one.socket.take()).toContainEqual({ kind: 'stored', count: 1 })
})

test('what was not told of is found at the next look', async () => {
  const { a, b, wire, advance } = twoNodes()
  const [one, two] = [a.join(), b.join()]
  await advance(1000)
  wire.lossy = true
  one.type('Hej')
  await advance(1000)
  two.receive()
  expect(two.text).toBe('')
  b.rooms.find(key)?.readOn()
  await advance(1000)
  two.receive()
  expect(two.text).toBe('Hej')
})

test('a look that fails leaves the room as it is, and the next one finds everything', async () => {
  const { a, b, advance } = twoNodes()
  const [one, two] = [a.join(), b.join()]
  await advance(1000)
  b.log.failLoad = true
  one.type('Hej')
  await advance(1000)
  b.log.failLoad = false
  two.type('Hopp')
  await advance(1000)
  b.rooms.find(key)?.readOn()
  await advance(1000)
  for (const client of [one, two]) client.receive()
  expect(two.text).toHaveLength(7)
  expect(one.text).toBe(two.text)
  expect(two.socket.open).toBe(true)
})

test('whatever is written where, lost and compacted, both nodes end with the same', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), by: fc.nat({ max: 3 }) }) },
    fc.record({ kind: fc.constantFrom('lose' as const, 'tell' as const) }),
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 60 }) }),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { a, b, wire, log, advance } = twoNodes({ compactAfterRows: 5 })
      const clients = [a.join(), b.join(), a.join(), b.join()]
      await advance(1000)
      let typed = 0
      for (const each of steps) {
        if (each.kind === 'type') clients[each.by]!.type(String.fromCodePoint(97 + (typed++ % 26)))
        if (each.kind === 'lose') wire.lossy = true
        if (each.kind === 'tell') wire.lossy = false
        if (each.kind === 'wait') await advance(each.ms)
        for (const client of clients) client.receive()
      }
      await advance(1000)
      for (const { rooms } of [a, b]) rooms.find(key)?.readOn()
      await advance(1000)
      for (const client of clients) client.receive()
      expect(new Set(clients.map(({ text }) => text)).size).toBe(1)
      expect(clients[0]!.text).toHaveLength(typed)
      expect((await log.load(key)).updates.length).toBeLessThan(12)
    }),
    { numRuns: 60 },
  )
})

test('those on one node are present to those on the other, and leave', async () => {
  const { a, b, advance } = twoNodes()
  const [one, two] = [a.join(), b.join()]
  await advance(1000)
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  await advance(1000)
  expect(seenBy(two).get(one.doc.clientID)).toMatchObject({
    cursor: 1,
    user: { id: one.connection.identity.personId },
  })
  const late = b.join()
  await advance(1000)
  expect(seenBy(late).has(one.doc.clientID)).toBe(true)
  one.leave()
  await advance(1000)
  expect(seenBy(two).get(one.doc.clientID)).toBeNull()
})

test('a node that opens a room is told who is present elsewhere', async () => {
  const { a, b, advance } = twoNodes()
  const one = a.join()
  await advance(1000)
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  await advance(1000)
  const two = b.join()
  await advance(1000)
  expect(seenBy(two).has(one.doc.clientID)).toBe(true)
})

test('somebody who comes over from the other node is present once, and does not leave when the old connection ends', async () => {
  const { a, b, advance } = twoNodes()
  const watcher = b.join()
  const identity = person()
  const before = a.join({ identity })
  await advance(1000)
  before.send(frames.presence([7, 1, { cursor: 1 }]))
  await advance(1000)
  const after = b.join({ identity })
  after.send(frames.presence([7, 2, { cursor: 2 }]))
  await advance(1000)
  before.leave()
  await advance(1000)
  expect(seenBy(watcher).get(7)).toMatchObject({ cursor: 2 })
})

test('nobody takes over the client id of somebody on another node', async () => {
  const { a, b, advance } = twoNodes()
  const [one, thief] = [a.join(), b.join()]
  await advance(1000)
  one.send(frames.presence([7, 1, { cursor: 1 }]))
  await advance(1000)
  thief.send(frames.presence([7, 5, { cursor: 'stolen' }]))
  await advance(1000)
  expect(seenBy(one).get(7)).toMatchObject({ cursor: 1 })
})

test('when a node is gone, those who were on it and have not come over are not present any more', async () => {
  const { a, b, wire, advance } = twoNodes()
  const watcher = b.join()
  const identity = person()
  const [stays, moves] = [a.join(), a.join({ identity })]
  await advance(1000)
  stays.send(frames.presence([7, 1, { cursor: 1 }]))
  moves.send(frames.presence([8, 1, { cursor: 1 }]))
  await advance(1000)
  wire.lossy = true
  b.join({ identity }).send(frames.presence([8, 1, { cursor: 1 }]))
  await advance(1000)
  b.rooms.find(key)?.nodeGone('a')
  await advance(1000)
  const seen = seenBy(watcher)
  expect(seen.get(7)).toBeNull()
  expect(seen.get(8)).toMatchObject({ cursor: 1 })
})
