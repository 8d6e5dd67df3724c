// The bus over a real Redis server, which goes away and comes back.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startRedis } from '#scripts/cluster/redis.mjs'
import type { RedisServer } from '#scripts/cluster/redis.mjs'
import type { BusMessage } from '#server/bus/message.ts'
import { RedisBus } from '#server/bus/redisBus.ts'
import { systemScheduler } from '#server/systemScheduler.ts'

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

/** A node on the bus, with what it has heard. */
function node(nodeId: string) {
  const warnings: string[] = []
  const logger = { info: () => undefined, warn: (_: unknown, message: string) => warnings.push(message) }
  const bus = new RedisBus({ url: redis.url, nodeId, scheduler: systemScheduler, logger })
  const heard: { readonly message: BusMessage; readonly from: string }[] = []
  let connections = 0
  bus.listen({
    onMessage: (message, from) => heard.push({ message, from }),
    onConnected: () => {
      connections += 1
    },
  })
  onTestFinished(() => bus.close())
  const connected = async (times: number): Promise<void> => {
    await expect.poll(() => connections, { timeout: 10_000 }).toBe(times)
  }
  return { bus, heard, warnings, connected }
}

const message: BusMessage = { kind: 'dialogue', dialogueId: 'dialogue', seq: 7 }

it('what one node tells, the others hear, and it does not hear itself', async () => {
  const [one, two, three] = [node('one'), node('two'), node('three')]
  await Promise.all([one, two, three].map(({ connected }) => connected(1)))
  one.bus.publish(message)
  two.bus.publish({ kind: 'back' })
  for (const { heard } of [two, three])
    await expect.poll(() => heard).toContainEqual({ message, from: 'one' })
  await expect.poll(() => one.heard).toEqual([{ message: { kind: 'back' }, from: 'two' }])
})

it('without Redis telling does nothing, and each node learns when it is heard again', async () => {
  const [one, two] = [node('one'), node('two')]
  await Promise.all([one, two].map(({ connected }) => connected(1)))
  await redis.stop()
  await expect.poll(() => one.bus.connected).toBe(false)
  one.bus.publish(message)
  await redis.start()
  await Promise.all([one, two].map(({ connected }) => connected(2)))
  expect(two.heard).toEqual([])
  one.bus.publish(message)
  await expect.poll(() => two.heard).toEqual([{ message, from: 'one' }])
})

it('what it does not understand it leaves aside', async () => {
  const one = node('one')
  await one.connected(1)
  const stranger = new Redis(redis.url)
  for (const text of ['no JSON', '{}', '{"from":"x","message":{"kind":"of another version"}}']) {
    await stranger.publish('snabbdialog', text)
  }
  await stranger.publish('snabbdialog', JSON.stringify({ from: 'x', message }))
  await stranger.quit()
  await expect.poll(() => one.heard).toEqual([{ message, from: 'x' }])
  expect(one.warnings).toHaveLength(3)
})
