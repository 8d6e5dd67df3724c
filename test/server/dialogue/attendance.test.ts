// Attendance: from connections to visits, over blips, restarts and a storage that fails.
import { describe, expect, it } from 'vitest'
import { HEARTBEAT_EVERY, RETURN_WITHIN } from '#server/dialogue/attendance.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { GRACE, RETRY_AFTER } from '#server/dialogue/roomAttendance.ts'
import { minutes } from '#shared/time/instant.ts'
import { settled } from '../notes/fakeScheduler.ts'
import { give, house, invite } from './house.ts'

const visitsOf = (room: DialogueRoom, personId: string) => room.state.attendance.visits[personId] ?? []

async function houseWithPresenter() {
  const made = await house()
  await invite(made.room, 'presenter', 'presenter')
  return made
}

describe('somebody who connects', () => {
  it('is present from then on', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await room.settled()
    expect(visitsOf(room, 'presenter')).toEqual([{ from: ground.scheduler.now(), to: null }])
  })

  it('by two tabs is one person, who leaves with the last of them', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    attendance.opened(room, 'presenter', 'b')
    attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
    await ground.scheduler.advance(2 * GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
    const gone = ground.scheduler.now()
    attendance.closed(room, 'presenter', 'b', ground.scheduler.now())
    await ground.scheduler.advance(GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: gone }])
  })

  it('on a display is nobody', async () => {
    const { room, attendance, ground } = await house()
    await invite(room, 'screen', 'display')
    attendance.opened(room, 'screen', 'a')
    await ground.scheduler.advance(0)
    expect(visitsOf(room, 'screen')).toEqual([])
  })

  it('after the dialogue has ended is not recorded', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    await give(room, 'leader', { type: 'dialogue.start' })
    await give(room, 'leader', { type: 'dialogue.end' })
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(0)
    expect(visitsOf(room, 'presenter')).toEqual([])
  })

  it('is present after all when the end is taken back', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    await give(room, 'leader', { type: 'dialogue.start' })
    await give(room, 'leader', { type: 'dialogue.end' })
    attendance.opened(room, 'presenter', 'a')
    await give(room, 'leader', { type: 'clock.undo' })
    await ground.scheduler.advance(0)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
  })

  it('is present as soon as the storage works again', async () => {
    const { room, attendance, events, ground } = await houseWithPresenter()
    events.broken = true
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(RETRY_AFTER)
    expect(visitsOf(room, 'presenter')).toEqual([])
    events.broken = false
    await ground.scheduler.advance(RETRY_AFTER)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
  })
})

describe('somebody who disconnects', () => {
  it('and comes back within the grace has never left', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
    await ground.scheduler.advance(GRACE - 1)
    attendance.opened(room, 'presenter', 'b')
    await ground.scheduler.advance(3 * GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: null }])
  })

  it('left when the connection broke, not when the grace was over', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    const gone = ground.scheduler.now()
    attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
    await ground.scheduler.advance(GRACE)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: gone }])
  })

  it('without a word left when last heard, and the grace counts from then', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    const heard = ground.scheduler.now()
    await ground.scheduler.advance(4 * GRACE)
    attendance.closed(room, 'presenter', 'a', heard)
    await ground.scheduler.advance(0)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: heard }])
  })

  it('left when last heard on any of the tabs', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'silent')
    attendance.opened(room, 'presenter', 'closed')
    const heard = ground.scheduler.now()
    await ground.scheduler.advance(minutes(1))
    const gone = ground.scheduler.now()
    attendance.closed(room, 'presenter', 'closed', gone)
    await ground.scheduler.advance(4 * GRACE)
    attendance.closed(room, 'presenter', 'silent', heard)
    await ground.scheduler.advance(0)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: gone }])
  })

  it('and comes back while that is written is there again', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
    ground.scheduler.after(GRACE, () => attendance.opened(room, 'presenter', 'b'))
    await ground.scheduler.advance(GRACE)
    await settled()
    expect(visitsOf(room, 'presenter').at(-1)).toMatchObject({ to: null })
  })

  it('left at that moment also when it could be stored only later', async () => {
    const { room, attendance, events, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    const gone = ground.scheduler.now()
    attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
    events.broken = true
    await ground.scheduler.advance(GRACE + RETRY_AFTER)
    events.broken = false
    await ground.scheduler.advance(RETRY_AFTER)
    expect(visitsOf(room, 'presenter')).toMatchObject([{ to: gone }])
  })
})

describe('after a crash', () => {
  it('those who come back soon have never left', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    const next = await ground.start()
    next.attendance.opened(next.room, 'presenter', 'b')
    await ground.scheduler.advance(2 * RETURN_WITHIN)
    expect(visitsOf(next.room, 'presenter')).toMatchObject([{ to: null }])
  })

  it('those who do not come back left at the last sign of life', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(6 * HEARTBEAT_EVERY)
    const lastBeat = ground.scheduler.now()
    await ground.scheduler.advance(HEARTBEAT_EVERY / 2)
    await attendance.stop()
    const next = await ground.start()
    await ground.scheduler.advance(RETURN_WITHIN)
    const [visit] = visitsOf(next.room, 'presenter')
    expect(visit?.to).toBeGreaterThanOrEqual(lastBeat)
    expect(visit?.to).toBeLessThan(lastBeat + HEARTBEAT_EVERY)
  })

  it('nobody is taken to have been there through a long standstill', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(minutes(1))
    await attendance.stop()
    const stopped = ground.scheduler.now()
    await ground.scheduler.advance(minutes(60))
    const next = await ground.start()
    await ground.scheduler.advance(0)
    next.attendance.opened(next.room, 'presenter', 'b')
    await ground.scheduler.advance(0)
    expect(visitsOf(next.room, 'presenter')).toMatchObject([
      { to: stopped },
      { from: ground.scheduler.now(), to: null },
    ])
  })
})

it('no sign of life is noted once everybody has gone', async () => {
  const { room, attendance, ground } = await houseWithPresenter()
  attendance.opened(room, 'presenter', 'a')
  await ground.scheduler.advance(HEARTBEAT_EVERY)
  attendance.closed(room, 'presenter', 'a', ground.scheduler.now())
  await ground.scheduler.advance(minutes(5))
  const last = (await ground.storage.heartbeat.last()) ?? 0
  expect(ground.scheduler.now() - last).toBeGreaterThan(minutes(4))
})

describe('attendance that has stopped', () => {
  it('takes no note of somebody who is let in after all', async () => {
    const { room, attendance, ground } = await houseWithPresenter()
    await attendance.stop()
    attendance.opened(room, 'presenter', 'a')
    await ground.scheduler.advance(HEARTBEAT_EVERY)
    expect(visitsOf(room, 'presenter')).toEqual([])
    expect(await ground.storage.heartbeat.last()).toBeNull()
  })

  it('does not try again what could not be written', async () => {
    const { room, attendance, events, ground } = await houseWithPresenter()
    events.broken = true
    attendance.opened(room, 'presenter', 'a')
    await attendance.stop()
    await ground.scheduler.advance(0)
    events.broken = false
    await ground.scheduler.advance(2 * RETRY_AFTER)
    expect(visitsOf(room, 'presenter')).toEqual([])
  })
})
