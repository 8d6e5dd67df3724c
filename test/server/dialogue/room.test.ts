// One dialogue's commands: their order, their answers, and that nothing is said to have happened before it is on disk.
import { describe, expect, it } from 'vitest'
import type { Publication } from '#server/dialogue/room.ts'
import { give, house, invite } from './house.ts'

const pause = { type: 'clock.pause' } as const
const start = { type: 'dialogue.start' } as const

describe('a command', () => {
  it('is in the log and told to those who listen before it is answered', async () => {
    const { room, ground } = await house()
    const seen: Publication[] = []
    room.subscribe((publication) => seen.push(publication))
    const before = room.state
    const answer = await give(room, 'leader', start)
    expect(answer).toEqual({ ok: true, seq: before.seq + 1 })
    expect(seen).toEqual([
      {
        before,
        events: await ground.storage.events.read(room.id, before.seq),
        state: room.state,
        decidedHere: true,
      },
    ])
    expect(room.state.timer.phase).toBe('live')
  })

  it('stands in the log with who gave it and when', async () => {
    const { room, ground } = await house()
    await give(room, 'leader', start)
    const [event] = await ground.storage.events.read(room.id, room.state.seq - 1)
    expect(event).toMatchObject({ by: 'leader', at: ground.scheduler.now() })
  })

  it('that was decided on an older state is decided on the one before it', async () => {
    const { room } = await house()
    await give(room, 'leader', start)
    const from = room.state.timer.liveSlotId ?? ''
    const answers = await Promise.all([
      give(room, 'leader', { type: 'slot.next', from }),
      give(room, 'leader', { type: 'slot.next', from }),
    ])
    expect(answers).toMatchObject([{ ok: true }, { ok: false, rejection: { code: 'already-so' } }])
  })

  it('from somebody who takes part no longer is refused', async () => {
    const { room } = await house()
    await invite(room, 'second', 'facilitator')
    await room.give({
      command: { type: 'person.remove', personId: 'second' },
      giver: { kind: 'server', onBehalfOf: 'leader' },
      commandId: null,
    })
    expect(await give(room, 'second', start)).toMatchObject({
      ok: false,
      rejection: { code: 'not-allowed' },
    })
  })

  it('that the server gives on behalf of somebody who may not ask for it any more is refused', async () => {
    const { room } = await house()
    await invite(room, 'second', 'facilitator')
    await invite(room, 'presenter', 'presenter')
    const inviteFor = (onBehalfOf: string, personId: string) =>
      room.give({
        command: {
          type: 'person.invite',
          personId,
          organisationId: 'dalarna',
          role: 'facilitator',
          via: 'link',
        },
        giver: { kind: 'server', onBehalfOf },
        commandId: null,
      })
    const remove = { type: 'person.remove', personId: 'second' } as const
    const removing = room.give({
      command: remove,
      giver: { kind: 'server', onBehalfOf: 'leader' },
      commandId: null,
    })
    // Both were let in while she still had her seat.
    const [removed, invited] = await Promise.all([removing, inviteFor('second', 'third')])
    expect(removed.ok).toBe(true)
    for (const answer of [
      invited,
      await inviteFor('presenter', 'third'),
      await inviteFor('nobody', 'third'),
    ]) {
      expect(answer).toMatchObject({ ok: false, rejection: { code: 'not-allowed' } })
    }
    expect(room.state.participants.people['third']).toBeUndefined()
    expect((await inviteFor('leader', 'third')).ok).toBe(true)
  })

  it('that the role may not give is refused, whoever sends it', async () => {
    const { room } = await house()
    await invite(room, 'presenter', 'presenter')
    expect(await give(room, 'presenter', start)).toMatchObject({
      ok: false,
      rejection: { code: 'not-allowed' },
    })
    expect(room.state.timer.phase).toBe('preparing')
  })

  it('never happens before the last event, even when the clock is set back', async () => {
    const { room, ground } = await house()
    await give(room, 'leader', start)
    const startedAt = room.state.changedAt
    ground.scheduler.wallOffset = -3_600_000
    await give(room, 'leader', pause)
    expect(room.state.changedAt).toBe(startedAt)
  })
})

describe('a repeated command', () => {
  it('gets the first answer and has no second effect', async () => {
    const { room } = await house()
    const id = crypto.randomUUID()
    const first = await give(room, 'leader', start, id)
    const { seq } = room.state
    expect(await give(room, 'leader', start, id)).toEqual(first)
    expect(room.state.seq).toBe(seq)
  })

  it('that was refused is refused again, though it would be accepted by now', async () => {
    const { room } = await house()
    const id = crypto.randomUUID()
    const first = await give(room, 'leader', pause, id)
    await give(room, 'leader', start)
    expect(await give(room, 'leader', pause, id)).toEqual(first)
  })

  it('gets the first answer after a restart too', async () => {
    const { room, ground } = await house()
    const id = crypto.randomUUID()
    const first = await give(room, 'leader', start, id)
    const next = await ground.start()
    expect(await give(next.room, 'leader', start, id)).toEqual(first)
  })

  it('is another command when another person sends it', async () => {
    const { room } = await house()
    await invite(room, 'second', 'facilitator')
    const id = crypto.randomUUID()
    await give(room, 'leader', start, id)
    expect(await give(room, 'second', pause, id)).toEqual({ ok: true, seq: room.state.seq })
  })
})

describe('when the storage fails', () => {
  it('a command is answered with "unavailable" and changes nothing', async () => {
    const { room, events } = await house()
    const before = room.state
    events.broken = true
    expect(await give(room, 'leader', start)).toMatchObject({ ok: false, rejection: { code: 'unavailable' } })
    expect(room.state).toBe(before)
  })

  it('the same command is accepted once it works again', async () => {
    const { room, events } = await house()
    const id = crypto.randomUUID()
    events.broken = true
    await give(room, 'leader', start, id)
    events.broken = false
    expect(await give(room, 'leader', start, id)).toEqual({ ok: true, seq: room.state.seq })
  })

  it('after writing, the retry finds what was written and tells of it', async () => {
    const { room, events } = await house()
    const id = crypto.randomUUID()
    events.forgetful = true
    expect(await give(room, 'leader', start, id)).toMatchObject({
      ok: false,
      rejection: { code: 'unavailable' },
    })
    events.forgetful = false
    const seen: Publication[] = []
    room.subscribe((publication) => seen.push(publication))
    expect(await give(room, 'leader', start, id)).toEqual({ ok: true, seq: room.state.seq })
    expect(seen.flatMap((publication) => publication.events.map(({ event }) => event.type))).toEqual([
      'dialogue.started',
    ])
  })
})

describe('when somebody else writes to the same log', () => {
  it('a command is decided on what they wrote, and their events are told too', async () => {
    const { room, ground } = await house()
    const other = await ground.start()
    await give(other.room, 'leader', start)
    const seen: number[] = []
    room.subscribe(({ events }) => seen.push(...events.map(({ seq }) => seq)))
    const { seq } = room.state
    expect(await give(room, 'leader', pause)).toEqual({ ok: true, seq: seq + 2 })
    expect(seen).toEqual([seq + 1, seq + 2])
  })
})

describe('what a client missed', () => {
  it('is every event after the last one it has', async () => {
    const { room } = await house()
    const { seq } = room.state
    await give(room, 'leader', start)
    expect(room.since(seq)?.map((recorded) => recorded.seq)).toEqual([seq + 1])
    expect(room.since(seq + 1)).toEqual([])
  })

  it('cannot be told to one that is ahead of the log', async () => {
    const { room } = await house()
    expect(room.since(room.state.seq + 1)).toBeNull()
  })
})

it('a room that is loaded again is as it was', async () => {
  const { room, ground } = await house()
  await invite(room, 'presenter', 'presenter')
  await give(room, 'leader', start)
  await give(room, 'leader', pause)
  const again = await ground.start()
  expect(again.room.state).toEqual(room.state)
})
