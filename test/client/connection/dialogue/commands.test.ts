import { beforeEach, describe, expect, it } from 'vitest'
import { momentaryLife, mostWaiting } from '#client/connection/dialogue/commandQueue.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { settled } from '#test/server/notes/fakeScheduler.ts'
import { events, openConnection } from './connectionScene.ts'
import type { ConnectionScene } from './connectionScene.ts'

const pause: ClientCommandInput = { type: 'clock.pause' }
const record: ClientCommandInput = {
  type: 'area.record',
  slotId: null,
  fields: { subject: 'Vätgas' },
}

let scheduler: ConnectionScene['scheduler']
let wire: ConnectionScene['wire']
let store: ConnectionScene['store']
let connection: ConnectionScene['connection']
let welcome: ConnectionScene['welcome']

beforeEach(() => {
  ;({ scheduler, wire, store, connection, welcome } = openConnection())
})

const status = () => store.get().status

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
