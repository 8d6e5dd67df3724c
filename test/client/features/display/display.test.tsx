// @vitest-environment jsdom
// The display: what it shows, and what it never does.
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DisplayView } from '#client/features/display/DisplayView.tsx'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const prepared = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('dalarna1', 'dalarna', 'presenter')
    .invite('screen', null, 'display')
const seat: Seat = { personId: 'screen', name: 'Skärm', organisationId: null, role: 'display' }
const show = (dialogue: DialogueBuilder) => {
  const shown = showRoom(<DisplayView clock="07:42" />, dialogue.state, dialogue.now, seat)
  shown.setDirectory({
    leader: { id: 'leader', name: 'Facilitator Exempel' },
    dalarna1: { id: 'dalarna1', name: 'Presentatör, Region Dalarna' },
  })
}
const text = () => screen.getByRole('main').textContent

afterEach(cleanup)

describe('the display', () => {
  it('shows the title and the time before the dialogue', () => {
    show(prepared())
    expect(text()).toBe('Smart energiBörjar kl. 9.00')
  })

  it('shows who presents, the clock and what comes next', () => {
    show(prepared().at(0).by('leader', { type: 'dialogue.start' }).at(5).next())
    expect(text()).toBe('Region DalarnaPresentatör, Region Dalarna07:42Härnäst: samtal, 3 min')
  })

  it('names nobody but who presents, and has nothing to press', () => {
    show(prepared().at(0).by('leader', { type: 'dialogue.start' }))
    expect(text()).toBe('Inledning07:42Härnäst: Region Dalarna, 10 min')
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('thanks when it is over', () => {
    show(
      prepared().at(0).by('leader', { type: 'dialogue.start' }).at(9).by('leader', { type: 'dialogue.end' }),
    )
    expect(text()).toBe('Smart energiTack för idag')
  })
})
