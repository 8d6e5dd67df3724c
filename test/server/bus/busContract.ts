// What holds for every bus, whatever carries its words.
import { expect, it, onTestFinished } from 'vitest'
import type { Bus } from '#server/bus/bus.ts'
import type { BusMessage } from '#server/bus/message.ts'

/** A message of another node, as a listener was told of it. */
export interface Heard {
  readonly message: BusMessage
  readonly from: string
}

/** A node on a bus, with what it has heard. */
export interface Listening {
  readonly bus: Bus
  readonly heard: readonly Heard[]
  /** How many times it has been told that the bus works. */
  readonly connections: () => number
}

/** Listens on a bus until the end of the test. */
export function listenOn(bus: Bus): Listening {
  const heard: Heard[] = []
  let connections = 0
  bus.listen({
    onMessage: (message, from) => heard.push({ message, from }),
    onConnected: () => {
      connections += 1
    },
  })
  onTestFinished(() => bus.close())
  return { bus, heard, connections: () => connections }
}

/** The log of some dialogue goes up to `seq`. */
export const upTo = (seq: number): BusMessage => ({ kind: 'dialogue', dialogueId: 'dialogue', seq })

/** @param join gives the bus of one more node, by its name */
export function describeBus(join: (nodeId: string) => Bus): void {
  async function together<Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ [Index in keyof Names]: Listening }> {
    const nodes = names.map((name) => listenOn(join(name)))
    for (const { bus, connections } of nodes) {
      await expect.poll(connections).toBe(1)
      expect(bus.connected).toBe(true)
    }
    return nodes as { [Index in keyof Names]: Listening }
  }

  it('what one node tells, the others hear, and it does not hear itself', async () => {
    const [one, two, three] = await together('one', 'two', 'three')
    one.bus.publish(upTo(7))
    two.bus.publish({ kind: 'back' })
    for (const { heard } of [two, three]) {
      await expect.poll(() => heard).toContainEqual({ message: upTo(7), from: 'one' })
    }
    await expect.poll(() => one.heard).toEqual([{ message: { kind: 'back' }, from: 'two' }])
  })

  it('what one node tells is heard in its order, as it was told, and each of it once', async () => {
    const [one, two] = await together('one', 'two')
    const states = [{ clientId: 1, clock: 3, json: '{"user":{"name":"Åhörare Exempel 🙂"}}', personId: null }]
    const told: BusMessage[] = [
      ...Array.from({ length: 200 }, (_, index) => upTo(index + 1)),
      { kind: 'presence', dialogueId: 'dialogue', slotId: 'slot', states },
      { kind: 'alive', people: { dialogue: ['somebody'] } },
    ]
    for (const message of told) one.bus.publish(message)
    await expect.poll(() => two.heard).toEqual(told.map((message) => ({ message, from: 'one' })))
  })

  it('a node that has left hears nothing more, and what it told last is heard', async () => {
    const [one, two] = await together('one', 'two')
    one.bus.publish({ kind: 'stopping' })
    await one.bus.close()
    two.bus.publish(upTo(7))
    await expect.poll(() => two.heard).toEqual([{ message: { kind: 'stopping' }, from: 'one' }])
    expect(one.heard).toEqual([])
  })
}
