// What there is to write about on a day: pure, so each day can be asked for.
import { describe, expect, it } from 'vitest'
import { remindersOn, resultsReasons, stillStanding } from '#server/mail/reasons.ts'
import { give, house, invite } from '../dialogue/house.ts'

async function withFollowUp(dueDate: string | null, ownerPersonId: string | null = null) {
  const { room } = await house()
  await invite(room, 'anna', 'presenter')
  await invite(room, 'bo', 'listener')
  await invite(room, 'screen', 'display')
  const fields = { what: 'Boka möte', ownerOrganisationId: 'dalarna', dueDate, ownerPersonId }
  await give(room, 'leader', { type: 'followUp.record', slotId: null, fields })
  const reasons = (today: string) =>
    remindersOn(today, room.state).map(({ kind, personId }) => `${kind} ${personId}`)
  return { room, reasons }
}

describe('a follow-up', () => {
  it.each([
    ['2026-12-02', []],
    ['2026-12-03', ['due-soon anna', 'due-soon bo']],
    ['2026-12-10', ['due-soon anna', 'due-soon bo']],
    ['2026-12-11', ['overdue anna', 'overdue bo']],
    ['2027-01-09', ['overdue anna', 'overdue bo']],
    ['2027-01-10', []],
  ])('that is due on 10 December gives on %s reason for %j', async (today, expected) => {
    const { reasons } = await withFollowUp('2026-12-10')
    expect(reasons(today)).toEqual(expected)
  })

  it('is its contact person’s, when it has one', async () => {
    const { reasons } = await withFollowUp('2026-12-10', 'bo')
    expect(reasons('2026-12-10')).toEqual(['due-soon bo'])
  })

  it('is everybody’s again when the contact person has been removed', async () => {
    const { room, reasons } = await withFollowUp('2026-12-10', 'bo')
    const giver = { kind: 'server', onBehalfOf: 'leader' } as const
    await room.give({ command: { type: 'person.remove', personId: 'bo' }, giver, commandId: null })
    expect(reasons('2026-12-10')).toEqual(['due-soon anna'])
  })

  it('gives none on the day it was agreed, none without a due date, and none when it is done', async () => {
    expect((await withFollowUp('2026-11-25')).reasons('2026-11-21')).toEqual([])
    expect((await withFollowUp('2026-11-25')).reasons('2026-11-22')).toHaveLength(2)
    expect((await withFollowUp(null)).reasons('2026-12-10')).toEqual([])
    const { room, reasons } = await withFollowUp('2026-12-10')
    const followUpId = Object.keys(room.state.followUps.followUps)[0] ?? ''
    const changes = { status: 'done' as const }
    await give(room, 'leader', { type: 'followUp.change', followUpId, baseRevision: 1, changes })
    expect(reasons('2026-12-10')).toEqual([])
  })
})

it('the results are told to everybody who takes part, once the dialogue has ended', async () => {
  const { room } = await house()
  await invite(room, 'anna', 'presenter')
  await invite(room, 'bo', 'listener')
  await invite(room, 'screen', 'display')
  await give(room, 'leader', { type: 'dialogue.start' })
  expect(resultsReasons(room.state)).toEqual([])
  await give(room, 'leader', { type: 'dialogue.end' })
  const giver = { kind: 'server', onBehalfOf: 'leader' } as const
  await room.give({ command: { type: 'person.remove', personId: 'bo' }, giver, commandId: null })
  const reasons = resultsReasons(room.state)
  expect(reasons.map(({ personId }) => personId)).toEqual(['leader', 'anna'])
  // The same reason, also on another day and after more has been agreed.
  const fields = { what: 'Boka möte', ownerOrganisationId: 'dalarna' }
  await give(room, 'leader', { type: 'followUp.record', slotId: null, fields })
  expect(resultsReasons(room.state)).toEqual(reasons)
  expect(stillStanding(reasons, '2027-06-01', room.state)).toEqual(reasons)
})

it('a round of reports asks from the day it opens to the day it is due', async () => {
  const { room } = await house()
  await invite(room, 'anna', 'presenter')
  const fields = {
    subject: 'Vätgas',
    regionIds: ['dalarna'],
    actorIds: [],
    nextStep: 'other' as const,
    nextStepNote: null,
    status: 'open' as const,
  }
  await give(room, 'leader', { type: 'area.record', slotId: null, fields })
  await give(room, 'leader', { type: 'reportRound.open', opensOn: '2027-01-01', dueOn: '2027-01-31' })
  const asked = (today: string) => remindersOn(today, room.state).map(({ personId }) => personId)
  expect(['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'].map(asked)).toEqual([
    [],
    ['anna'],
    ['anna'],
    [],
  ])
})
