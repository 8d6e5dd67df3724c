// The presentations of an agenda by their number.
import { describe, expect, it } from 'vitest'
import { presentationPlace, presentations, presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'

const dialogue = new DialogueBuilder({
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
  ],
})
const { agenda } = dialogue.state

describe('presentations', () => {
  it('are numbered in the agenda’s order', () => {
    expect(presentations(agenda).map(({ organisationId }) => organisationId)).toEqual(['dalarna', 'halland'])
    expect(presentationPlace(agenda, dialogue.slotId('presentation', 'halland'))).toEqual({
      number: 2,
      of: 2,
    })
  })

  it('lend their number to the discussion of them, and to nothing else', () => {
    expect(presentationPlace(agenda, dialogue.slotId('discussion', 'dalarna'))).toEqual({ number: 1, of: 2 })
    expect(presentationPlace(agenda, dialogue.slotId('opening'))).toBeNull()
    expect(presentationPlace(agenda, 'nowhere')).toBeNull()
  })

  it('are found by who presents', () => {
    expect(presentationsOf(agenda, 'dalarna').map(({ id }) => id)).toEqual([
      dialogue.slotId('presentation', 'dalarna'),
    ])
    expect(presentationsOf(agenda, 'vinnova')).toEqual([])
  })
})
