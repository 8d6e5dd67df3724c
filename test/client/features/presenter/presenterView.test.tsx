// @vitest-environment jsdom
// The presenter's view at each stage of the dialogue.
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PresenterView } from '#client/features/presenter/PresenterView.tsx'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// Opening 0–5, Dalarna 5–15, discussion 15–18, Halland 18–28, discussion 28–31, closing 31–41.
const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const prepared = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'vinnova', 'panel')
    .invite('halland1', 'halland', 'presenter')
    .arrive('leader', 'officer', 'halland1')
const started = () => prepared().at(0).by('leader', { type: 'dialogue.start' })
const seat: Seat = {
  personId: 'halland1',
  name: 'Presentatör',
  organisationId: 'halland',
  role: 'presenter',
}
const show = (dialogue: DialogueBuilder) =>
  showRoom(
    <PresenterView
      clock={<p>09:59</p>}
      before={{ countdown: <p>Börjar snart</p>, agenda: null }}
      ended={<p>Slut för idag</p>}
      notesPath={(slotId) => `/notes/${slotId ?? ''}`}
    />,
    dialogue.state,
    dialogue.now,
    seat,
  )

afterEach(cleanup)

describe('the presenter’s view', () => {
  it('counts down before the dialogue, and tells when it is one’s turn', () => {
    show(prepared())
    expect(screen.getByText('Börjar snart')).toBeDefined()
    expect(screen.getByText('Ni presenterar som nummer 2 av 2, omkring kl. 9.18')).toBeDefined()
  })

  it('tells who presents now, what comes next and who listens', () => {
    show(started().at(5).next())
    expect(screen.getByRole('heading', { name: 'Nu: Region Dalarna' })).toBeDefined()
    expect(screen.getByText('Härnäst: samtal, 3 min')).toBeDefined()
    expect(screen.getByText('Vinnova (2)')).toBeDefined()
    expect(screen.getByText('09:59')).toBeDefined()
  })

  it('says it plainly when one is next, on, and done', () => {
    const dialogue = started().at(5).next().at(15).next()
    const shown = show(dialogue)
    expect(screen.getByText('Härnäst: ni presenterar')).toBeDefined()
    shown.setState(dialogue.at(18).next().state)
    expect(screen.getByRole('heading', { name: 'Ni presenterar nu' })).toBeDefined()
    shown.setState(dialogue.at(28).next().state)
    expect(screen.getByRole('heading', { name: 'Samtal om er presentation' })).toBeDefined()
    shown.setState(dialogue.at(31).next().state)
    expect(screen.getByText('Ni har presenterat.')).toBeDefined()
  })

  it('leads to the notes of one’s own presentation', () => {
    const dialogue = started()
    show(dialogue)
    const link = screen.getByRole('link', { name: 'Anteckningar och program' })
    expect(link.getAttribute('href')).toBe(`/notes/${dialogue.slotId('presentation', 'halland')}`)
  })

  it('says when it is over', () => {
    show(started().at(9).by('leader', { type: 'dialogue.end' }))
    expect(screen.getByText('Slut för idag')).toBeDefined()
    expect(screen.queryByText('09:59')).toBeNull()
  })
})
