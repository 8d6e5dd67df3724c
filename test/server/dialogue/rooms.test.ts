// Rooms in memory: loaded once, let go when nobody needs them.
import { expect, it } from 'vitest'
import { ROOM_KEPT_FOR } from '#server/dialogue/rooms.ts'
import { house } from './house.ts'

it('all who ask at once get the same room, loaded once', async () => {
  const { ground } = await house()
  const { rooms, events, room } = await ground.start()
  const found = await Promise.all([rooms.find(room.id), rooms.find(room.id)])
  expect(found).toEqual([room, room])
  expect(events.reads).toBe(1)
})

it('there is no room for a dialogue that does not exist', async () => {
  const { rooms } = await house()
  expect(await rooms.find('nowhere')).toBeNull()
})

it('a load that failed is tried again by the next who asks', async () => {
  const { ground } = await house()
  const { rooms, events, room } = await ground.start()
  rooms.stop()
  events.broken = true
  await expect(rooms.find(room.id)).rejects.toThrow('no space left')
  events.broken = false
  expect((await rooms.find(room.id))?.state).toEqual(room.state)
})

it('a room that nobody uses is let go', async () => {
  const { rooms, room, ground } = await house()
  await ground.scheduler.advance(ROOM_KEPT_FOR)
  expect(await rooms.find(room.id)).not.toBe(room)
})

it('asking for a room keeps it for longer', async () => {
  const { rooms, room, ground } = await house()
  await ground.scheduler.advance(ROOM_KEPT_FOR / 2)
  await rooms.find(room.id)
  await ground.scheduler.advance(ROOM_KEPT_FOR / 2)
  expect(await rooms.find(room.id)).toBe(room)
})

it('one look at a dialogue shows it as it is, and leaves nothing in memory', async () => {
  const { ground } = await house()
  const { rooms, events, room } = await ground.start()
  expect(await rooms.look(room.id)).toBe(room.state)
  expect(events.reads).toBe(1)
  rooms.stop()
  expect(await rooms.look(room.id)).toEqual(room.state)
  expect(events.reads).toBe(2)
  expect(rooms.loaded).toEqual([])
  expect(await rooms.look('nowhere')).toBeNull()
})

it('a room that somebody listens to stays', async () => {
  const { rooms, room, ground } = await house()
  const unsubscribe = room.subscribe(() => undefined)
  await ground.scheduler.advance(3 * ROOM_KEPT_FOR)
  expect(await rooms.find(room.id)).toBe(room)
  unsubscribe()
  await ground.scheduler.advance(2 * ROOM_KEPT_FOR)
  expect(await rooms.find(room.id)).not.toBe(room)
})
