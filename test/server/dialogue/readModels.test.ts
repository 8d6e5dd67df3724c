// What lists show of a dialogue follows from its log, and is written with it.
import { expect, it } from 'vitest'
import { summaryOf } from '#server/dialogue/readModels.ts'
import { give, house, invite } from './house.ts'

it('a new dialogue is in the lists, with its creator as facilitator', async () => {
  const { ground, room } = await house()
  expect(await ground.storage.events.summaries([room.id])).toEqual([
    {
      id: room.id,
      title: 'Smart energi',
      leadId: 'vinnova',
      leadName: 'Vinnova',
      plannedStart: room.state.details.plannedStart,
      bookedMs: 3_600_000,
      phase: 'preparing',
      presenting: 2,
      areas: 0,
      followUps: 0,
    },
  ])
  expect(await ground.storage.events.seatsOf(['leader'])).toEqual([
    { dialogueId: room.id, id: 'leader', organisationId: 'vinnova', role: 'facilitator', removed: false },
  ])
})

it('the lists follow each command', async () => {
  const { ground, room } = await house()
  await give(room, 'leader', { type: 'dialogue.start' })
  await give(room, 'leader', {
    type: 'followUp.record',
    slotId: null,
    fields: { what: 'Boka möte', ownerOrganisationId: 'vinnova' },
  })
  const [summary] = await ground.storage.events.summaries([room.id])
  expect(summary).toEqual(summaryOf(room.state))
  expect(summary).toMatchObject({ phase: 'live', followUps: 1 })
})

it('only the seats that a command changes are written anew', async () => {
  const { room, events } = await house()
  await invite(room, 'presenter', 'presenter')
  await give(room, 'leader', { type: 'dialogue.start' })
  expect(events.appends.map(({ readModels }) => readModels.seats.map(({ id }) => id))).toEqual([
    ['leader'],
    ['presenter'],
    [],
  ])
})
