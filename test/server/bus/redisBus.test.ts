// The bus over a real Redis server, which goes away and comes back, falls silent, and refuses.
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startRedis } from '#scripts/cluster/redis.mjs'
import type { RedisServer } from '#scripts/cluster/redis.mjs'
import { RedisBus, SILENCE } from '#server/bus/redisBus.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { describeBus, listenOn, upTo } from './busContract.ts'
import { silentWay } from './silentWay.ts'

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

const silence = { info: () => undefined, warn: () => undefined }

describe('as every bus', () => {
  describeBus(
    (nodeId) => new RedisBus({ url: redis.url, nodeId, scheduler: systemScheduler, logger: silence }),
  )
})

interface Wishes {
  readonly url?: string
  readonly scheduler?: Scheduler
}

/** A node on the bus, with what it has heard. */
function node(nodeId: string, { url = redis.url, scheduler = systemScheduler }: Wishes = {}) {
  const warnings: string[] = []
  const logger = { ...silence, warn: (_: unknown, message: string) => warnings.push(message) }
  const listening = listenOn(new RedisBus({ url, nodeId, scheduler, logger }))
  const connected = async (times: number): Promise<void> => {
    await expect.poll(listening.connections).toBe(times)
  }
  return { ...listening, warnings, connected }
}

/** Somebody who may do anything to the Redis server. */
function stranger(url = redis.url): Redis {
  const client = new Redis(url)
  onTestFinished(() => client.disconnect())
  return client
}

describe('a Redis server that is restarted', () => {
  it('is waited for: telling does nothing meanwhile, and each node learns when it is heard again', async () => {
    const [one, two] = [node('one'), node('two')]
    await Promise.all([one, two].map(({ connected }) => connected(1)))
    await redis.stop()
    await expect.poll(() => one.bus.connected || two.bus.connected).toBe(false)
    for (let seq = 1; seq <= 10_000; seq += 1) one.bus.publish(upTo(seq))
    await redis.start()
    await Promise.all([one, two].map(({ connected }) => connected(2)))
    expect(two.heard).toEqual([])
    one.bus.publish(upTo(7))
    await expect.poll(() => two.heard).toEqual([{ message: upTo(7), from: 'one' }])
  })

  it('is waited for by a node that starts without it', async () => {
    await redis.stop()
    const one = node('one')
    one.bus.publish(upTo(7))
    expect(one.bus.connected).toBe(false)
    await redis.start()
    await one.connected(1)
  })

  it('keeps no node from leaving while it is away', async () => {
    const [one, two] = [node('one'), node('two')]
    await one.connected(1)
    await redis.stop()
    await expect(Promise.all([one.bus.close(), two.bus.close()])).resolves.toHaveLength(2)
    await redis.start()
  })
})

/** A node whose clock the test moves on. */
function patientNode(url: string) {
  const scheduler = new FakeScheduler()
  const listening = node('one', { url, scheduler })
  /** Lets time go by, until the node is heard by itself or is not. */
  const until = async (connected: boolean): Promise<void> => {
    const later = async (): Promise<boolean> => {
      await scheduler.advance(seconds(1))
      return listening.bus.connected
    }
    await expect.poll(later, { interval: 200 }).toBe(connected)
  }
  return { ...listening, scheduler, until }
}

describe('a connection on which nothing arrives any more', () => {
  async function silencedNode() {
    const way = await silentWay(Number(new URL(redis.url).port))
    const one = patientNode(`redis://127.0.0.1:${way.port}`)
    await one.until(true)
    way.fallSilent()
    return one
  }

  it('is noticed, and left for a new one', async () => {
    const one = await silencedNode()
    await one.until(false)
    await one.until(true)
    expect(one.connections()).toBe(2)
    const two = node('two')
    await two.connected(1)
    two.bus.publish(upTo(7))
    await expect.poll(() => one.heard).toContainEqual({ message: upTo(7), from: 'two' })
  })

  it('keeps no node from leaving', async () => {
    const { bus, scheduler } = await silencedNode()
    bus.publish({ kind: 'stopping' })
    const closed = bus.close()
    await scheduler.advance(SILENCE)
    await expect(closed).resolves.toBeUndefined()
  })
})

describe('a Redis server that refuses', () => {
  it('to let the node in is asked again until it does', async () => {
    const own = await startRedis()
    onTestFinished(() => own.stop())
    const other = stranger(own.url)
    await other.call('ACL', 'SETUSER', 'other', 'on', 'nopass', '~*', '&*', '+@all')
    await other.auth('other', 'any')
    await other.call('ACL', 'SETUSER', 'default', 'off')
    const one = patientNode(own.url)
    await expect.poll(() => other.info('errorstats')).toContain('NOAUTH')
    expect(one.bus.connected).toBe(false)
    await other.call('ACL', 'SETUSER', 'default', 'on')
    await one.until(true)
  })

  it('to let anybody read streams is not asked without pause, and does not matter', async () => {
    const own = await startRedis()
    onTestFinished(() => own.stop())
    const other = stranger(own.url)
    await other.call('ACL', 'SETUSER', 'default', '-xread')
    const [one, two] = [node('one', { url: own.url }), node('two', { url: own.url })]
    await Promise.all([one, two].map(({ connected }) => connected(1)))
    for (let seq = 1; seq <= 1000; seq += 1) one.bus.publish(upTo(seq))
    await expect.poll(() => two.heard).toHaveLength(1000)
    const rejected = /cmdstat_xread:.*rejected_calls=(\d+)/.exec(await other.info('commandstats'))?.[1]
    expect(Number(rejected)).toBeLessThan(30)
  })
})

it('Redis keeps nothing of what is told', async () => {
  const [one, two] = [node('one'), node('two')]
  await Promise.all([one, two].map(({ connected }) => connected(1)))
  const states = [{ clientId: 1, clock: 1, json: '{"user":{"name":"Åhörare Exempel"}}', personId: null }]
  one.bus.publish({ kind: 'presence', dialogueId: 'dialogue', slotId: 'slot', states })
  await expect.poll(() => two.heard).toHaveLength(1)
  expect(await stranger().keys('*')).toEqual([])
})

it('what it does not understand it leaves aside', async () => {
  const one = node('one')
  await one.connected(1)
  const other = stranger()
  const nodes = new Server({ adapter: createAdapter(other, { channelPrefix: 'snabbdialog' }) }).of('/')
  onTestFinished(() => nodes.adapter.close())
  await other.publish('snabbdialog#/#', 'not of the adapter')
  for (const word of ['no envelope', {}, { from: 'x', message: { kind: 'of another version' } }]) {
    nodes.serverSideEmit('word', word)
  }
  nodes.serverSideEmit('another word', { from: 'x', message: upTo(6) })
  nodes.serverSideEmit('word', { from: 'x', message: upTo(7) })
  await expect.poll(() => one.heard).toEqual([{ message: upTo(7), from: 'x' }])
  expect(one.warnings).toHaveLength(3)
})
