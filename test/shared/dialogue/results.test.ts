// Areas for continued dialogue and follow-ups: who may change what, and that nobody's change is silently lost.
import { describe, expect, it } from 'vitest'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { minutes } from '#shared/time/instant.ts'
import { actorOf, commandOf, freshDialogue, play } from './commandSequences.ts'
import type { Played } from './commandSequences.ts'

type Words = readonly [role: Role, command: ClientCommandInput]

function after(...words: readonly Words[]): Played {
  return words.reduce<Played>(
    (played, [role, command], index) =>
      play(played, { actor: actorOf(role), afterMs: minutes(1), command: commandOf(command) }, index),
    freshDialogue(),
  )
}

const refusals = ({ refusals: all }: Played) => all.map(({ rejection }) => rejection.code)
const start: Words = ['facilitator', { type: 'dialogue.start' }]
const end: Words = ['facilitator', { type: 'dialogue.end' }]

const record = (dueDate: string | null = null): ClientCommandInput => ({
  type: 'followUp.record',
  slotId: 'slot2',
  fields: { what: 'Boka möte om vätgas', ownerOrganisationId: 'dalarna', dueDate },
})

const change = (
  changes: Extract<ClientCommandInput, { type: 'followUp.change' }>['changes'],
  baseRevision = 1,
): ClientCommandInput => ({ type: 'followUp.change', followUpId: 'step1n1', baseRevision, changes })

describe('a follow-up', () => {
  it('is recorded by the panel with owner, due date and the slot it came from', () => {
    const [followUp] = Object.values(after(start, ['panel', record('2027-01-15')]).state.followUps.followUps)
    expect(followUp).toMatchObject({
      what: 'Boka möte om vätgas',
      ownerOrganisationId: 'dalarna',
      dueDate: '2027-01-15',
      slotId: 'slot2',
      status: 'open',
      recordedBy: 'officer',
      revision: 1,
    })
  })

  it('keeps its history: who changed what, from what, to what', () => {
    const played = after(start, ['panel', record()], ['facilitator', change({ status: 'in-progress' })])
    expect(played.state.followUps.followUps['step1n1']?.history).toMatchObject([
      { by: 'leader', revision: 2, changes: { status: { from: 'open', to: 'in-progress' } } },
    ])
  })

  it('refuses a due date that has passed, an owner outside the dialogue and a slot that is not there', () => {
    const fields = { what: 'Boka möte', ownerOrganisationId: 'formas' }
    const played = after(
      start,
      ['panel', record('2026-11-20')],
      ['panel', { type: 'followUp.record', slotId: null, fields }],
      ['panel', { ...record(), slotId: 'nowhere' } as ClientCommandInput],
    )
    expect(refusals(played)).toEqual(['date-passed', 'not-found', 'not-found'])
    expect(played.state.followUps.followUps).toEqual({})
  })

  it('lets two people change different fields at once, but not the same one', () => {
    const played = after(
      start,
      ['panel', record()],
      ['facilitator', change({ status: 'done' })],
      ['panel', change({ dueDate: '2027-02-01' })],
      ['panel', change({ status: 'dropped' })],
    )
    expect(refusals(played)).toEqual(['changed-meanwhile'])
    expect(played.state.followUps.followUps['step1n1']).toMatchObject({
      status: 'done',
      dueDate: '2027-02-01',
      revision: 3,
    })
  })

  it('stays editable after the end by its owner, the one who recorded it, and the facilitator alone', () => {
    const played = after(
      start,
      ['facilitator', record()],
      end,
      ['panel', change({ status: 'dropped' })],
      ['listener', change({ status: 'dropped' })],
      ['presenter', change({ status: 'in-progress' })],
      ['facilitator', change({ status: 'done' }, 2)],
      ['panel', record()],
    )
    expect(refusals(played)).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
    expect(played.state.followUps.followUps['step1n1']?.status).toBe('done')
  })
})

describe('an area for continued dialogue', () => {
  it('joins regions, actors and a subject with a proposed next step', () => {
    const played = after(start, [
      'panel',
      {
        type: 'area.record',
        slotId: 'slot2',
        fields: {
          subject: 'Vätgas i stålindustrin',
          regionIds: ['dalarna'],
          actorIds: ['energimyndigheten'],
          nextStep: 'system-demonstrator',
        },
      },
    ])
    expect(played.state.areas.areas['step1n1']).toMatchObject({
      regionIds: ['dalarna'],
      actorIds: ['energimyndigheten'],
      nextStep: 'system-demonstrator',
      status: 'open',
    })
  })

  it('keeps an organisation that it names from being removed', () => {
    const played = after(
      ['panel', { type: 'area.record', slotId: null, fields: { subject: 'Vätgas', regionIds: ['halland'] } }],
      ['facilitator', { type: 'organisation.remove', organisationId: 'halland' }],
    )
    expect(refusals(played)).toEqual(['in-use'])
  })
})
