// @vitest-environment jsdom
// Details changed in place: what is sent and when, and what stays on the page.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SetupDetails } from '#client/features/setup/live/SetupDetails.tsx'
import { reject } from '#shared/dialogue/rejection.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const prepared = () => new DialogueBuilder().invite('leader', 'vinnova', 'facilitator')
const show = () => {
  const dialogue = prepared()
  return showRoom(<SetupDetails />, dialogue.state, dialogue.now)
}

afterEach(cleanup)

describe('details changed in place', () => {
  it('are sent when their field is left, and only what differs', async () => {
    const shown = show()
    const title = screen.getByRole('textbox', { name: 'Rubrik' })
    await userEvent.type(title, ' i Norden')
    expect(shown.given).toEqual([])
    await userEvent.tab()
    expect(shown.given).toEqual([
      { type: 'dialogue.changeDetails', changes: { title: 'Smart energi i Norden' } },
    ])
  })

  it('are sent at once when they are chosen', async () => {
    const shown = show()
    await userEvent.click(screen.getByRole('radio', { name: '120 min' }))
    expect(shown.given).toEqual([{ type: 'dialogue.changeDetails', changes: { bookedMs: minutes(120) } }])
  })

  it('stay unsent while they are wrong, and keep nothing else back', async () => {
    const shown = show()
    await userEvent.clear(screen.getByRole('textbox', { name: 'Rubrik' }))
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Länk till videomötet' }),
      'https://example.org/mote',
    )
    await userEvent.tab()
    expect(shown.given).toEqual([
      { type: 'dialogue.changeDetails', changes: { videoUrl: 'https://example.org/mote' } },
    ])
    expect(screen.getByText('Skriv en rubrik på högst 200 tecken.')).toBeDefined()
  })

  it('stay as they were typed when they are refused', async () => {
    const shown = show()
    shown.answerWith(reject('unavailable', 'The server cannot store it now'))
    const title = screen.getByRole('textbox', { name: 'Rubrik' })
    await userEvent.type(title, ' i Norden')
    await userEvent.tab()
    await screen.findByText(/Det gick inte att spara just nu/)
    expect(title).toHaveProperty('value', 'Smart energi i Norden')
  })

  it('send both moments of the warnings when one is changed', async () => {
    const shown = show()
    const soon = screen.getByRole('textbox', { name: 'Första varningen' })
    await userEvent.clear(soon)
    await userEvent.type(soon, '3')
    await userEvent.tab()
    const warnings = { soonMs: minutes(3), lastMs: seconds(30) }
    expect(shown.given).toEqual([{ type: 'dialogue.changeDetails', changes: { warnings } }])
  })

  it('let a new lead take part before leading', async () => {
    const shown = show()
    await userEvent.selectOptions(screen.getByLabelText('Samordnande aktör'), 'Energimyndigheten')
    expect(shown.given).toMatchObject([
      { type: 'organisation.add', organisation: { id: 'energimyndigheten', part: 'panel' } },
      { type: 'dialogue.changeDetails', changes: { leadId: 'energimyndigheten' } },
    ])
  })
})

describe('organisations chosen in place', () => {
  it('take part at once, and no longer when that is refused', async () => {
    const shown = show()
    shown.answerWith(reject('limit-reached', 'The dialogue has no room for more organisations'))
    const halland = screen.getByRole('checkbox', { name: /Region Halland/ })
    await userEvent.click(halland)
    await screen.findByText(/Det går inte att gå längre/)
    expect(shown.given).toMatchObject([
      { type: 'organisation.add', organisation: { id: 'halland', kind: 'region', part: 'presents' } },
    ])
    expect(halland).toHaveProperty('checked', false)
  })

  it('cannot leave out the lead', () => {
    show()
    expect(screen.getByRole('checkbox', { name: /Vinnova/ })).toHaveProperty('disabled', true)
  })
})
