// Areas for continued dialogue and follow-ups: who may change what, and that nobody's change is silently lost.
import { describe, expect, it } from 'vitest'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { afterSaid, refusalCodes } from './playedDialogue.ts'
import type { Said } from './playedDialogue.ts'

const start: Said = ['facilitator', { type: 'dialogue.start' }]
const end: Said = ['facilitator', { type: 'dialogue.end' }]

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
    const [followUp] = Object.values(
      afterSaid(start, ['panel', record('2027-01-15')]).state.followUps.followUps,
    )
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
    const played = afterSaid(start, ['panel', record()], ['facilitator', change({ status: 'in-progress' })])
    expect(played.state.followUps.followUps['step1n1']?.history).toMatchObject([
      { by: 'leader', revision: 2, changes: { status: { from: 'open', to: 'in-progress' } } },
    ])
  })

  it('refuses a due date that has passed, an owner outside the dialogue and a slot that is not there', () => {
    const fields = { what: 'Boka möte', ownerOrganisationId: 'formas' }
    const played = afterSaid(
      start,
      ['panel', record('2026-11-20')],
      ['panel', { type: 'followUp.record', slotId: null, fields }],
      ['panel', { ...record(), slotId: 'nowhere' } as ClientCommandInput],
    )
    expect(refusalCodes(played)).toEqual(['date-passed', 'not-taking-part', 'not-found'])
    expect(played.state.followUps.followUps).toEqual({})
  })

  it('has the id that its writer gave it, so that notes can refer to it before it is there', () => {
    const followUpId = '6f1c2d34-5b6a-4c7d-8e9f-0a1b2c3d4e5f'
    const own = { ...record(), followUpId } as ClientCommandInput
    const played = afterSaid(start, ['panel', own], ['facilitator', own])
    expect(Object.keys(played.state.followUps.followUps)).toEqual([followUpId])
    expect(refusalCodes(played)).toEqual(['already-so'])
  })

  it('lets two people change different fields at once, but not the same one', () => {
    const played = afterSaid(
      start,
      ['panel', record()],
      ['facilitator', change({ status: 'done' })],
      ['panel', change({ dueDate: '2027-02-01' })],
      ['panel', change({ status: 'dropped' })],
    )
    expect(refusalCodes(played)).toEqual(['changed-meanwhile'])
    expect(played.state.followUps.followUps['step1n1']).toMatchObject({
      status: 'done',
      dueDate: '2027-02-01',
      revision: 3,
    })
  })

  it('stays editable after the end by its owner, the one who recorded it, and the facilitator alone', () => {
    const played = afterSaid(
      start,
      ['facilitator', record()],
      end,
      ['panel', change({ status: 'dropped' })],
      ['listener', change({ status: 'dropped' })],
      ['presenter', change({ status: 'in-progress' })],
      ['facilitator', change({ status: 'done' }, 2)],
      ['panel', record()],
    )
    expect(refusalCodes(played)).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
    expect(played.state.followUps.followUps['step1n1']?.status).toBe('done')
  })
})

describe('an area for continued dialogue', () => {
  it('joins regions, actors and a subject with a proposed next step', () => {
    const played = afterSaid(start, [
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

  it('has the id that its writer gave it, which is nobody else’s', () => {
    const areaId = '6f1c2d34-5b6a-4c7d-8e9f-0a1b2c3d4e5f'
    const own: ClientCommandInput = {
      type: 'area.record',
      areaId,
      slotId: null,
      fields: { subject: 'Vätgas' },
    }
    const played = afterSaid(['panel', own], ['facilitator', own])
    expect(Object.keys(played.state.areas.areas)).toEqual([areaId])
    expect(refusalCodes(played)).toEqual(['already-so'])
  })

  it('keeps an organisation that it names from being removed', () => {
    const played = afterSaid(
      ['panel', { type: 'area.record', slotId: null, fields: { subject: 'Vätgas', regionIds: ['halland'] } }],
      ['facilitator', { type: 'organisation.remove', organisationId: 'halland' }],
    )
    expect(refusalCodes(played)).toEqual(['in-use'])
  })
})
