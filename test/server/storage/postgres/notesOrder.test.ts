// Two nodes that write in one room: a reader that reads on from the last number it has seen misses nothing.
import { expect, it } from 'vitest'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { at } from '#test/contract/examples.ts'
import { postgresForTests } from '#test/contract/postgres/server.ts'

const postgres = postgresForTests()
const rooms = ['first', 'second', 'third'].map((slotId) => ({ dialogueId: 'dialogue', slotId }))

it('numbers become visible in their order, whichever node commits first', async () => {
  const url = await postgres.emptyDatabase()
  const nodes = await Promise.all([openPostgresStorage(url), openPostgresStorage(url)])
  const reader = await openPostgresStorage(url)
  let writing = true
  const seen = new Set<string>()
  const read = async (): Promise<void> => {
    const after = new Map<string, number>()
    for (let last = false; !last;) {
      last = !writing
      for (const room of rooms) {
        const { updates, seq } = await reader.notes.load(room, after.get(room.slotId) ?? 0)
        after.set(room.slotId, seq)
        for (const bytes of updates) seen.add(`${room.slotId} ${Buffer.from(bytes).toString()}`)
      }
    }
  }
  const write = async (node: number): Promise<void> => {
    for (let round = 0; round < 60; round += 1) {
      // In opposite orders, so that two transactions would wait for each other if they locked rooms as they come.
      const order = node % 2 === 0 ? rooms : rooms.toReversed()
      const bytes = Buffer.from(`${node}/${round}`)
      await nodes[node % 2]!.notes.append(
        order.map((room) => ({ ...room, bytes, personId: null, at: at(round) })),
      )
    }
  }
  const reading = read()
  await Promise.all([0, 1, 2, 3].map(write))
  writing = false
  await reading
  expect(seen.size).toBe(4 * 60 * rooms.length)
  await Promise.all([...nodes, reader].map((storage) => storage.close()))
})
