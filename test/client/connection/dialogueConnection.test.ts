import { beforeEach, describe, expect, it } from 'vitest'
import { createDialogueConnection } from '#client/connection/dialogueConnection.ts'
import type { DialogueConnection } from '#client/connection/dialogueConnection.ts'
import { momentaryLife, mostWaiting } from '#client/connection/commandQueue.ts'
import { createDialogueStore } from '#client/connection/dialogueStore.ts'
import type { DialogueStore } from '#client/connection/dialogueStore.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { assert } from '#shared/lib/assert.ts'
import type { EventBatch } from '#shared/protocol/socket.ts'
import { FakeScheduler, settled } from '#test/server/notes/fakeScheduler.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { FakeWire } from './fakeWire.ts'

const { log } = new DialogueBuilder()
  .invite('leader', 'vinnova', 'facilitator')
  .by('leader', { type: 'dialogue.start' })
  .by('leader', { type: 'clock.pause' })
  .by('leader', { type: 'clock.resume' })
  .by('leader', { type: 'clock.pause' })

const stateAt = (seq: number) => {
  const state = replay('dialogue1', log.slice(0, seq))
  assert(state !== null, 'the log has a beginning')
  return state
}
const batch = (after: number, upTo: number): EventBatch => ({ after, upTo, events: log.slice(after, upTo) })
const events = (after: number, upTo: number) => ({ kind: 'events', batch: batch(after, upTo) })

const pause: ClientCommandInput = { type: 'clock.pause' }
const record: ClientCommandInput = {
  type: 'area.record',
  slotId: null,
  fields: { subject: 'Vätgas' },
}

let scheduler: FakeScheduler
let wire: FakeWire
let store: DialogueStore
let connection: DialogueConnection

beforeEach(() => {
  scheduler = new FakeScheduler()
  wire = new FakeWire()
  store = createDialogueStore()
  let ids = 0
  connection = createDialogueConnection({
    dialogueId: 'dialogue1',
    as: undefined,
    store,
    makeWire: wire.make,
    scheduler,
    newCommandId: () => `id${(ids += 1)}`,
    chance: () => 0,
    onClockCorrected: () => undefined,
  })
  connection.open()
})

function welcome(catchUp: unknown = { kind: 'snapshot', state: stateAt(3) }, role = 'facilitator') {
  const you = { personId: 'leader', name: 'Facilitator Exempel', organisationId: 'vinnova', role }
  wire.push('welcome', { you, directory: [{ id: 'leader', name: 'Facilitator Exempel' }], catchUp })
}

const status = () => store.get().status
const seq = () => store.get().state?.seq

describe('connecting', () => {
  it('is online with seat, names and state once welcomed', () => {
    expect(status()).toBe('connecting')
    welcome()
    expect(store.get()).toMatchObject({
      status: 'online',
      seat: { personId: 'leader' },
      directory: { leader: { name: 'Facilitator Exempel' } },
      state: stateAt(3),
    })
  })

  it('asks for everything at first, and for what it missed after that', async () => {
    welcome()
    wire.break()
    await scheduler.advance(500)
    expect(wire.handshakes.map(({ afterSeq }) => afterSeq)).toEqual([undefined, 3])
    welcome(events(3, 5))
    expect(store.get().state).toEqual(stateAt(5))
  })

  it('tries again and again, more and more seldom, until it is let in', async () => {
    for (const wait of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
      const tries = wire.handshakes.length
      wire.break()
      await scheduler.advance(wait - 1)
      expect(wire.handshakes).toHaveLength(tries)
      await scheduler.advance(1)
      expect(wire.handshakes).toHaveLength(tries + 1)
      expect(status()).toBe('connecting')
    }
  })

  it('tries at once when the network returns', () => {
    welcome()
    wire.break()
    expect(status()).toBe('reconnecting')
    connection.wakeUp()
    expect(wire.handshakes).toHaveLength(2)
  })

  it('says at once that the network is gone, and goes on trying', async () => {
    welcome()
    connection.networkLost()
    expect(status()).toBe('reconnecting')
    await scheduler.advance(500)
    expect(wire.isOpen).toBe(true)
  })

  it('keeps the state that it has while the connection is lost', () => {
    welcome()
    wire.break()
    expect(store.get().state).toEqual(stateAt(3))
  })

  it('asks for everything anew when the role is another than before', async () => {
    welcome()
    wire.break()
    await scheduler.advance(500)
    welcome(events(3, 3), 'listener')
    await scheduler.advance(10_000)
    expect(wire.handshakes.at(-1)).not.toHaveProperty('afterSeq')
    welcome(undefined, 'listener')
    expect(store.get()).toMatchObject({ status: 'online', seat: { role: 'listener' } })
  })

  it('lays the line anew when the server stays silent', async () => {
    welcome()
    wire.clocks[0]?.fail()
    await settled()
    expect(status()).toBe('reconnecting')
    await scheduler.advance(500)
    expect(wire.isOpen).toBe(true)
  })

  it('ends for good when it is closed', async () => {
    welcome()
    connection.close()
    await scheduler.advance(60_000)
    expect(wire.isOpen).toBe(false)
    expect(wire.handshakes).toHaveLength(1)
  })
})

describe('events', () => {
  beforeEach(() => welcome())

  it('are applied in order, and a gap asks for what was missed', async () => {
    wire.push('events', batch(4, 5))
    expect(seq()).toBe(3)
    expect(wire.catchUps.map(({ about }) => about)).toEqual([3])
    wire.catchUps[0]?.answer(events(3, 5))
    await settled()
    expect(store.get().state).toEqual(stateAt(5))
  })

  it('lead to one question, however many of them do not follow', () => {
    wire.push('events', batch(4, 5))
    wire.push('events', batch(5, 6))
    expect(wire.catchUps).toHaveLength(1)
  })

  it('lead to another question when the answer does not fill the gap', async () => {
    wire.push('events', batch(5, 6))
    wire.catchUps[0]?.answer(events(3, 4))
    await settled()
    expect(wire.catchUps.map(({ about }) => about)).toEqual([3, 4])
  })

  it('that come twice change nothing', () => {
    wire.push('events', batch(3, 4))
    const state = store.get().state
    wire.push('events', batch(3, 4))
    expect(store.get().state).toBe(state)
  })

  it('are fetched by a new connection when catching up fails', async () => {
    wire.push('events', batch(4, 5))
    wire.catchUps[0]?.fail()
    await scheduler.advance(500)
    expect(wire.handshakes.at(-1)?.afterSeq).toBe(3)
  })
})

describe('a command', () => {
  it('gives the number of its last event when it is accepted', async () => {
    welcome()
    const result = connection.give(pause)
    expect(store.get().unanswered).toBe(1)
    wire.commands[0]?.answer({ ok: true, seq: 4 })
    expect(await result).toEqual({ ok: true, value: 4 })
    expect(store.get().unanswered).toBe(0)
  })

  it('gives the reason when it is refused', async () => {
    welcome()
    const result = connection.give(pause)
    wire.commands[0]?.answer({ ok: false, rejection: { code: 'already-so', message: 'It is' } })
    expect(await result).toEqual({ ok: false, error: { code: 'already-so', message: 'It is' } })
  })

  it('is sent again with the same id when the answer is lost', async () => {
    welcome()
    const result = connection.give(pause)
    wire.break()
    await scheduler.advance(500)
    welcome(events(3, 4))
    expect(wire.commands.map(({ about }) => about.commandId)).toEqual(['id1', 'id1'])
    wire.commands[1]?.answer({ ok: true, seq: 4 })
    expect((await result).ok).toBe(true)
  })

  it('waits while the page is offline, and keeps its place in the order', async () => {
    welcome()
    wire.break()
    const results = [connection.give(record), connection.give(pause)]
    expect(wire.commands).toHaveLength(0)
    await scheduler.advance(500)
    welcome(events(3, 3))
    expect(wire.commands.map(({ about }) => about.command.type)).toEqual(['area.record', 'clock.pause'])
    for (const question of wire.commands) question.answer({ ok: true, seq: 4 })
    expect(await Promise.all(results)).toHaveLength(2)
  })

  it('meant for a moment is given up when the moment has passed, and what was written is not', async () => {
    welcome()
    wire.break()
    const result = connection.give(pause)
    void connection.give(record)
    await scheduler.advance(momentaryLife + 1000)
    if (!wire.isOpen) connection.wakeUp()
    welcome(events(3, 3))
    expect(wire.commands.map(({ about }) => about.command.type)).toEqual(['area.record'])
    expect(await result).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })

  it('is refused when too many wait', async () => {
    for (let count = 0; count < mostWaiting; count += 1) void connection.give(record)
    expect(await connection.give(record)).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(store.get().unanswered).toBe(mostWaiting)
  })

  it('that the server leaves unanswered lays the line anew', async () => {
    welcome()
    void connection.give(pause)
    wire.commands[0]?.fail()
    await settled()
    expect(status()).toBe('reconnecting')
  })

  it('is refused once the connection has ended', async () => {
    welcome()
    const waiting = connection.give(pause)
    wire.push('farewell', 'revoked')
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(await connection.give(pause)).toMatchObject({ ok: false })
  })
})

describe('the end of a connection', () => {
  it.each(['no-session', 'not-invited', 'no-such-dialogue', 'old-version'] as const)(
    'is final when the page is refused as %s',
    async (code) => {
      wire.refuse(code)
      expect(status()).toEqual({ refused: code })
      await scheduler.advance(60_000)
      expect(wire.handshakes).toHaveLength(1)
    },
  )

  it.each(['unavailable', 'something new', undefined])(
    'is tried again when the reason is %s',
    async (code) => {
      wire.refuse(code)
      await scheduler.advance(500)
      expect(wire.handshakes).toHaveLength(2)
    },
  )

  it.each(['revoked', 'removed'] as const)('is final when access has ended: %s', async (reason) => {
    welcome()
    wire.push('farewell', reason)
    expect(status()).toEqual({ farewell: reason })
    await scheduler.advance(60_000)
    expect(wire.handshakes).toHaveLength(1)
  })

  it('is none when the server restarts', async () => {
    welcome()
    wire.push('farewell', 'restarting')
    wire.break()
    expect(status()).toBe('reconnecting')
    await scheduler.advance(500)
    expect(wire.handshakes).toHaveLength(2)
  })

  it.each(['welcome', 'events', 'directory', 'lobby', 'farewell'] as const)(
    'asks for a newer page when a %s cannot be read',
    (name) => {
      wire.push(name, { strange: true })
      expect(status()).toEqual({ refused: 'old-version' })
    },
  )
})

describe('names and the lobby', () => {
  beforeEach(() => welcome())

  it('are added to those known', () => {
    wire.push('directory', [{ id: 'guest', name: 'Panel, Vinnova' }])
    expect(Object.keys(store.get().directory)).toEqual(['leader', 'guest'])
  })

  it('replace what was there when the lobby changes', () => {
    const entry = { id: 'e1', name: 'Lyssnare', organisationId: 'halland', since: scheduler.now() }
    wire.push('lobby', [entry])
    expect(store.get().lobby).toEqual([entry])
    wire.push('lobby', [])
    expect(store.get().lobby).toEqual([])
  })
})
