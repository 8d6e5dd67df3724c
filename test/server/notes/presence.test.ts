// Presence: nobody poses as somebody else, nobody is heard twice, and a client that is alone hears itself.
import { expect, test } from 'vitest'
import * as frames from './frames.ts'
import { NotesHarness, person, type TestClient } from './harness.ts'

/** All states a client has been told of since the last look, the newest for each client id. */
function seenBy(client: TestClient): Map<number, unknown> {
  const seen = new Map<number, unknown>()
  for (const message of client.socket.take()) {
    if (message.kind === 'presence') for (const [clientId, state] of message.states) seen.set(clientId, state)
  }
  return seen
}

async function two(): Promise<{ notes: NotesHarness; one: TestClient; other: TestClient }> {
  const notes = new NotesHarness()
  const [one, other] = [notes.join(), notes.join({ access: 'read' })]
  await notes.scheduler.advance(1000)
  return { notes, one, other }
}

test('the user of a state is whoever the session says, whatever the client claims', async () => {
  const { notes, one, other } = await two()
  const claim = {
    user: { name: 'Facilitator Exempel', id: 'somebody-else', color: 'red' },
    cursor: { anchor: 3 },
  }
  one.send(frames.presence([one.doc.clientID, 1, claim]))
  await notes.scheduler.advance(200)
  const { personId, name, organisation, colour } = one.connection.identity
  expect(seenBy(other).get(one.doc.clientID)).toEqual({
    cursor: { anchor: 3 },
    user: { id: personId, name, organisation, color: colour },
  })
})

test('a connection speaks for its own client id alone: what it says of others, be it that they left, is left out', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  other.send(frames.presence([other.doc.clientID, 1, { cursor: 2 }]))
  await notes.scheduler.advance(200)
  seenBy(one)
  other.send(
    frames.presence(
      [one.doc.clientID, 9, { cursor: 'moved by another' }],
      [other.doc.clientID, 2, { cursor: 3 }],
    ),
  )
  other.send(frames.presence([one.doc.clientID, 10, null]))
  await notes.scheduler.advance(200)
  expect([...seenBy(one).keys()]).toEqual([other.doc.clientID])
})

test('a client id somebody else holds, or held, cannot be taken over', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  await notes.scheduler.advance(200)
  other.send(frames.presence([one.doc.clientID, 2, { cursor: 'stolen' }]))
  await notes.scheduler.advance(200)
  one.leave()
  await notes.scheduler.advance(200)
  seenBy(other)
  other.send(frames.presence([one.doc.clientID, 3, { cursor: 'stolen' }]))
  await notes.scheduler.advance(200)
  expect(seenBy(other).size).toBe(0)
})

test('a person whose network changed takes over the client id from the connection that has not noticed', async () => {
  const notes = new NotesHarness()
  const identity = person()
  const [old, next, other] = [notes.join({ identity }), notes.join({ identity }), notes.join()]
  await notes.scheduler.advance(1000)
  const { clientID } = old.doc
  old.send(frames.presence([clientID, 1, { cursor: 1 }]))
  await notes.scheduler.advance(200)
  next.send(frames.presence([clientID, 2, { cursor: 2 }]))
  old.leave()
  await notes.scheduler.advance(200)
  expect(seenBy(other).get(clientID)).toMatchObject({ cursor: 2 })
})

test('changes within a tenth of a second share one frame, the same for all', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 0 }]))
  await notes.scheduler.advance(200)
  seenBy(one)
  seenBy(other)
  for (let clock = 2; clock < 12; clock += 1) {
    one.send(frames.presence([one.doc.clientID, clock, { cursor: clock }]))
    await notes.scheduler.advance(9)
  }
  await notes.scheduler.advance(100)
  expect(one.socket.frames.length).toBeLessThanOrEqual(2)
  expect(one.socket.frames[0]).toBe(other.socket.frames[0])
  expect(seenBy(other).get(one.doc.clientID)).toMatchObject({ cursor: 11 })
})

test('signs of life without a change wait longer and are still told in time', async () => {
  const { notes, one, other } = await two()
  let clock = 1
  one.send(frames.presence([one.doc.clientID, clock, { cursor: 1 }]))
  await notes.scheduler.advance(1000)
  seenBy(other)
  // Stock clients renew every 15 to 18 s, and forget who was not heard of for 30 s.
  let silence = 0
  let longest = 0
  for (let second = 0; second < 90; second += 1) {
    if (second % 18 === 0) one.send(frames.presence([one.doc.clientID, (clock += 1), { cursor: 1 }]))
    await notes.scheduler.advance(1000)
    silence = seenBy(other).has(one.doc.clientID) ? 0 : silence + 1
    longest = Math.max(longest, silence)
  }
  expect(longest).toBeLessThan(28)
})

test('a client that is alone, or silent itself, hears something well within 30 seconds', async () => {
  const notes = new NotesHarness()
  const lone = notes.join()
  await notes.scheduler.advance(1000)
  lone.socket.take()
  for (let round = 0; round < 6; round += 1) {
    await notes.scheduler.advance(22_000)
    const received = lone.socket.take()
    expect(received.length).toBeGreaterThan(0)
    expect(received).toEqual(received.map(() => ({ kind: 'presence', states: new Map() })))
  }
})

test('a lone client hears its own presence', async () => {
  const notes = new NotesHarness()
  const lone = notes.join()
  await notes.scheduler.advance(1000)
  lone.socket.take()
  lone.send(frames.presence([lone.doc.clientID, 1, { cursor: null }]))
  await notes.scheduler.advance(200)
  expect(seenBy(lone).has(lone.doc.clientID)).toBe(true)
})

test('whoever comes later is told who is there, and all are told who left', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  await notes.scheduler.advance(200)
  const late = notes.join()
  await notes.scheduler.advance(10)
  expect([...seenBy(late).keys()]).toEqual([one.doc.clientID])
  late.send(frames.queryPresence)
  expect([...seenBy(late).keys()]).toEqual([one.doc.clientID])
  one.leave()
  await notes.scheduler.advance(200)
  expect(seenBy(other).get(one.doc.clientID)).toBeNull()
})

test('a client that hides its presence may show it again', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  one.send(frames.presence([one.doc.clientID, 2, null]))
  await notes.scheduler.advance(200)
  expect(seenBy(other).get(one.doc.clientID)).toBeNull()
  one.send(frames.presence([one.doc.clientID, 3, { cursor: 4 }]))
  await notes.scheduler.advance(200)
  expect(seenBy(other).get(one.doc.clientID)).toMatchObject({ cursor: 4 })
})

test('whoever has no presence of its own is not taken for the first it echoes', async () => {
  const { notes, one, other } = await two()
  one.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  await notes.scheduler.advance(200)
  other.send(frames.presence([one.doc.clientID, 1, { cursor: 1 }]))
  other.leave()
  await notes.scheduler.advance(200)
  expect(seenBy(one).get(one.doc.clientID)).not.toBeNull()
})
