import { beforeEach, describe, expect, it } from 'vitest'
import type { Seat } from '#shared/protocol/socket.ts'
import { instant, later, minutes } from '#shared/time/instant.ts'
import { settled } from '#test/server/notes/fakeScheduler.ts'
import { batch, events, openConnection, stateAt, serverAhead } from './connectionScene.ts'
import type { ConnectionScene } from './connectionScene.ts'

let scheduler: ConnectionScene['scheduler']
let wire: ConnectionScene['wire']
let store: ConnectionScene['store']
let connection: ConnectionScene['connection']
let welcome: ConnectionScene['welcome']

beforeEach(() => {
  ;({ scheduler, wire, store, connection, welcome } = openConnection())
})

const knownAt = instant(1_800_000_000_000)
const seat: Seat = {
  personId: 'leader',
  name: 'Facilitator Exempel',
  organisationId: 'vinnova',
  role: 'facilitator',
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

  it('goes by the server’s time in the welcome until it has measured', () => {
    expect(connection.serverNow()).toBe(scheduler.now())
    welcome()
    expect(connection.serverNow()).toBe(later(scheduler.now(), serverAhead))
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

  it('shows what an earlier page kept when there is no way to the server, and goes on from there', async () => {
    const page = openConnection({ seat, state: stateAt(3), knownAt, clockOffset: minutes(3) })
    expect(page.store.get().state).toBeNull()
    page.wire.break()
    expect(page.store.get()).toMatchObject({
      status: 'reconnecting',
      seat,
      state: stateAt(3),
      keptAt: knownAt,
    })
    expect(page.connection.serverNow()).toBe(later(page.scheduler.now(), minutes(3)))
    await page.scheduler.advance(500)
    expect(page.wire.handshakes.at(-1)).toMatchObject({ afterSeq: 3 })
    page.welcome(events(3, 5))
    expect(page.store.get()).toMatchObject({ status: 'online', state: stateAt(5), keptAt: null })
  })

  it('shows nothing that was kept to whoever the server refuses', () => {
    const page = openConnection({ seat, state: stateAt(3), knownAt, clockOffset: minutes(3) })
    page.wire.refuse('not-invited')
    expect(page.store.get().state).toBeNull()
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

  it('asks for everything anew also where the browser has kept what the former role saw', async () => {
    const page = openConnection({ seat, state: stateAt(3), knownAt, clockOffset: minutes(3) })
    page.welcome()
    page.wire.break()
    await page.scheduler.advance(500)
    page.welcome(events(3, 3), 'listener')
    await page.scheduler.advance(10_000)
    expect(page.wire.handshakes.at(-1)).not.toHaveProperty('afterSeq')
    page.welcome(undefined, 'listener')
    expect(page.store.get()).toMatchObject({ status: 'online', seat: { role: 'listener' } })
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

  it('ends for good also when it is closed while it asks for what was missed', async () => {
    welcome()
    wire.push('events', batch(4, 5))
    connection.close()
    await scheduler.advance(60_000)
    expect(wire.catchUps).toHaveLength(1)
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
