// Areas and follow-ups with what they name looked up.
import { describe, expect, it } from 'vitest'
import { areaResults, followUpResults } from '#shared/dialogue/report/results.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'

function dialogue(): DialogueBuilder {
  return new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    ],
  }).invite('leader', 'vinnova', 'facilitator')
}

const followUp = (what: string, dueDate: string | null, areaId: string | null = null) =>
  ({
    type: 'followUp.record',
    slotId: null,
    fields: { what, ownerOrganisationId: 'halland', dueDate, areaId },
  }) as const

describe('the results', () => {
  it('name the organisations and the slot of an area, and the follow-ups agreed on it', () => {
    const built = dialogue()
    const slotId = built.slotId('presentation', 'halland')
    const fields = { subject: 'Vätgas', regionIds: ['halland'], actorIds: ['vinnova'] }
    built.by('leader', { type: 'area.record', slotId, fields })
    const areaId = Object.keys(built.state.areas.areas)[0] ?? ''
    built.by('leader', followUp('Boka möte', '2027-01-15', areaId))
    expect(areaResults(built.state)).toMatchObject([
      {
        regions: [{ name: 'Region Halland' }],
        actors: [{ name: 'Vinnova' }],
        slot: { kind: 'presentation' },
        followUps: [{ what: 'Boka möte' }],
      },
    ])
    expect(followUpResults(built.state)[0]).toMatchObject({
      owner: { name: 'Region Halland' },
      area: { subject: 'Vätgas' },
      slot: null,
    })
  })

  it('list follow-ups by due date, those without one last', () => {
    const built = dialogue()
      .by('leader', followUp('Utan dag', null))
      .by('leader', followUp('Sen', '2027-06-01'))
      .by('leader', followUp('Tidig', '2026-12-01'))
    expect(followUpResults(built.state).map((one) => one.followUp.what)).toEqual(['Tidig', 'Sen', 'Utan dag'])
  })

  it('do not name a slot that was taken out of the agenda', () => {
    const built = dialogue()
    const slotId = built.slotId('discussion', 'halland')
    built.by('leader', { type: 'area.record', slotId, fields: { subject: 'Vätgas' } })
    built.by('leader', { type: 'slot.remove', slotId })
    expect(areaResults(built.state)[0]?.slot).toBeNull()
  })
})
