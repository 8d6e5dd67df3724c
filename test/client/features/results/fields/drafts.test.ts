// What a new area or follow-up has filled in from the start, and what it becomes.
import { describe, expect, it } from 'vitest'
import { missingIn, newArea, newFollowUp, recordCommand } from '#client/features/results/fields/drafts.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'rise', name: 'RISE', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const facilitator: Seat = { personId: 'leader', name: 'F', organisationId: 'vinnova', role: 'facilitator' }
const panel: Seat = { personId: 'rise1', name: 'P', organisationId: 'rise', role: 'panel' }

const opening = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
const presenting = () => opening().at(5).next()

describe('a new area', () => {
  it('names the region that presents, and the own organisation of a panel member', () => {
    const dialogue = presenting()
    expect(newArea(dialogue.state, panel)).toMatchObject({
      slotId: dialogue.slotId('presentation', 'dalarna'),
      regionIds: ['dalarna'],
      actorIds: ['rise'],
    })
    expect(newArea(dialogue.state, facilitator)).toMatchObject({ regionIds: ['dalarna'], actorIds: [] })
  })

  it('names nobody while no region presents', () => {
    expect(newArea(opening().state, facilitator)).toMatchObject({ regionIds: [], actorIds: [] })
  })

  it('takes what is known from elsewhere over what it would guess', () => {
    const prefill = { regionIds: [], actorIds: ['vinnova'], subject: 'Vätgas' }
    expect(newArea(presenting().state, panel, prefill)).toMatchObject(prefill)
  })

  it('is complete with a subject alone', () => {
    const draft = newArea(opening().state, facilitator)
    expect(missingIn(draft)).toBe('subject')
    expect(recordCommand(draft)).toBeNull()
    expect(recordCommand({ ...draft, subject: 'Vätgas', nextStepNote: ' ' })).toEqual({
      type: 'area.record',
      slotId: opening().slotId('opening'),
      fields: { subject: 'Vätgas', regionIds: [], actorIds: [], nextStep: 'other', nextStepNote: null },
    })
  })
})

describe('a new follow-up', () => {
  it('belongs to the own organisation of a panel member, and else to the region that presents', () => {
    const { state } = presenting()
    expect(newFollowUp(state, panel).ownerOrganisationId).toBe('rise')
    expect(newFollowUp(state, facilitator).ownerOrganisationId).toBe('dalarna')
    expect(newFollowUp(opening().state, facilitator).ownerOrganisationId).toBe('vinnova')
  })

  it('has the id, the slot and the owner that it was begun with', () => {
    const prefill = { id: 'its-own', slotId: null, ownerOrganisationId: 'rise' }
    const draft = newFollowUp(presenting().state, facilitator, prefill)
    expect(recordCommand({ ...draft, what: 'Boka möte' })).toMatchObject({
      type: 'followUp.record',
      followUpId: 'its-own',
      slotId: null,
      fields: { ownerOrganisationId: 'rise' },
    })
  })

  it('needs words and an owner', () => {
    const draft = newFollowUp(presenting().state, facilitator)
    expect(missingIn(draft)).toBe('what')
    expect(missingIn({ ...draft, what: 'Boka möte', ownerOrganisationId: null })).toBe('owner')
    expect(recordCommand({ ...draft, what: 'Boka möte' })).toMatchObject({
      type: 'followUp.record',
      fields: { what: 'Boka möte', ownerOrganisationId: 'dalarna', dueDate: null },
    })
  })

  it('is not sent with a due date that is no day', () => {
    const draft = { ...newFollowUp(presenting().state, facilitator), what: 'Boka möte' }
    expect(missingIn({ ...draft, dueDate: '2026-02-30' })).toBe('dueDate')
    expect(recordCommand({ ...draft, dueDate: '2026-02-30' })).toBeNull()
    expect(missingIn({ ...draft, dueDate: '2026-12-01' })).toBeNull()
  })
})
