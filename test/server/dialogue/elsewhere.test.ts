// Attendance on several nodes: one person wherever connected, and a node that dies takes nobody along for good.
import { describe, expect, it } from 'vitest'
import { DEAD_AFTER, Elsewhere } from '#server/dialogue/elsewhere.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { GRACE } from '#server/dialogue/roomAttendance.ts'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { Ground, invite } from './house.ts'

const visitsOf = (room: DialogueRoom, personId: string) => room.state.attendance.visits[personId] ?? []

/** One node, which hears of another by what a test says. */
async function node() {
  const ground = new Ground()
  let audible = true
  const elsewhere = new Elsewhere(ground.scheduler, () => audible)
  const house = await ground.start((dialogueId, personId) => elsewhere.find(dialogueId, personId))
  await invite(house.room, 'presenter', 'presenter')
  return {
    ...house,
    scheduler: ground.scheduler,
    elsewhere,
    hear: (...people: string[]) => elsewhere.heard('other', { [house.room.id]: people }),
    setAudible(now: boolean) {
      audible = now
    },
  }
}

describe('somebody who has gone over to another node', () => {
  it('has not left, for as long as that node tells of the person', async () => {
    const { room, attendance, scheduler, hear } = await node()
    attendance.opened(room, 'presenter', 'a')
    attendance.closed(room, 'presenter', 'a', scheduler.now())
    for (let time = 0; time < 60; time += 2) {
      hear('presenter')
      await scheduler.advance(seconds(2))
    }
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
  })

  it('leaves when that node tells of the person no longer, at the time it last did', async () => {
    const { room, attendance, scheduler, hear } = await node()
    attendance.opened(room, 'presenter', 'a')
    attendance.closed(room, 'presenter', 'a', scheduler.now())
    await scheduler.advance(milliseconds(GRACE - 1))
    hear('presenter')
    const seen = scheduler.now()
    await scheduler.advance(seconds(2))
    hear()
    await scheduler.advance(GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: seen }])
  })

  it('stays while nodes cannot hear each other, and then left when last seen here', async () => {
    const { room, attendance, scheduler, setAudible } = await node()
    attendance.opened(room, 'presenter', 'a')
    await scheduler.advance(seconds(1))
    const left = scheduler.now()
    attendance.closed(room, 'presenter', 'a', scheduler.now())
    setAudible(false)
    await scheduler.advance(seconds(60))
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
    setAudible(true)
    await scheduler.advance(GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: left }])
  })
})

describe('people of a node that has died', () => {
  it('leave after the grace, when they come back nowhere', async () => {
    const { room, attendance, scheduler, elsewhere, hear } = await node()
    await room.give({
      command: { type: 'person.arrive', personId: 'presenter' },
      giver: { kind: 'server', onBehalfOf: null },
      commandId: null,
    })
    hear('presenter')
    const seen = scheduler.now()
    await scheduler.advance(milliseconds(DEAD_AFTER + 1))
    const dead = elsewhere.silent()
    expect(dead).toEqual([{ nodeId: 'other', seen }])
    await attendance.lostNode(seen)
    await scheduler.advance(GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: seen }])
    expect(attendance.connected()).toEqual({})
  })

  it('have not left when they are back on this node', async () => {
    const { room, attendance, scheduler, elsewhere, hear } = await node()
    attendance.opened(room, 'presenter', 'a')
    hear('presenter')
    await scheduler.advance(milliseconds(DEAD_AFTER + 1))
    for (const { seen } of elsewhere.silent()) await attendance.lostNode(seen)
    await scheduler.advance(seconds(60))
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
    expect(attendance.connected()).toEqual({ [room.id]: ['presenter'] })
  })
})

it('a node is not taken to be dead for a silence in which nobody could be heard', async () => {
  const scheduler = new FakeScheduler()
  let audible = true
  const elsewhere = new Elsewhere(scheduler, () => audible)
  elsewhere.heard('other', { dialogue: ['person'] })
  audible = false
  await scheduler.advance(seconds(60))
  expect(elsewhere.silent()).toEqual([])
  audible = true
  elsewhere.listenAnew()
  expect(elsewhere.silent()).toEqual([])
  expect(elsewhere.find('dialogue', 'person').kind).toBe('there')
  await scheduler.advance(milliseconds(DEAD_AFTER + 1))
  expect(elsewhere.silent()).toHaveLength(1)
  expect(elsewhere.find('dialogue', 'person')).toEqual({ kind: 'nowhere' })
})

it('what another node has written is taken in when it is told of, and not asked for when it is known', async () => {
  const ground = new Ground()
  const here = await ground.start()
  const there = await ground.start()
  await invite(there.room, 'presenter', 'presenter')
  const { seq } = there.room.state
  expect(here.room.state.seq).toBeLessThan(seq)
  const seen: boolean[] = []
  here.room.subscribe(({ decidedHere }) => seen.push(decidedHere))
  await here.rooms.readOn(here.room.id, seq)
  await here.rooms.readOn(here.room.id, seq)
  expect(here.room.state).toEqual(there.room.state)
  expect(seen).toEqual([false])
  await here.rooms.readOn('no-such-dialogue')
  expect(here.rooms.loaded).toEqual([here.room.id])
})
