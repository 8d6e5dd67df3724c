// @vitest-environment jsdom
// Details changed in place: what is sent and when, and what stays on the page.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SetupDetails } from '#client/features/setup/live/SetupDetails.tsx'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const vinnova = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' } as const
const energy = { ...vinnova, id: 'energimyndigheten', name: 'Energimyndigheten' }
const dalarna = { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' } as const

const prepared = (organisations: readonly Organisation[] = [vinnova]) =>
  new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
const withDalarna = () => prepared([vinnova, energy, dalarna])
const showIn = ({ state, now }: DialogueBuilder) => showRoom(<SetupDetails />, state, now)
const show = () => showIn(prepared())

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

  it('leave with their slots only after a question that says how many go', async () => {
    const shown = showIn(withDalarna())
    const region = screen.getByRole('checkbox', { name: /Region Dalarna/ })
    await userEvent.click(region)
    expect(await screen.findByText(/^Ta bort Region Dalarna\? 2 programpunkter försvinner/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
    expect(shown.given).toEqual([])
    expect(region).toHaveProperty('checked', true)
    await userEvent.click(region)
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, ta bort' }))
    expect(shown.given).toEqual([{ type: 'organisation.remove', organisationId: 'dalarna' }])
  })

  it('leave at once where nothing goes with them', async () => {
    const shown = showIn(withDalarna())
    await userEvent.click(screen.getByRole('checkbox', { name: /Energimyndigheten/ }))
    expect(shown.given).toEqual([{ type: 'organisation.remove', organisationId: 'energimyndigheten' }])
  })

  it('give up their slots by another part only after a question', async () => {
    const shown = showIn(withDalarna())
    const part = screen.getByLabelText('Region Dalarna: roll i dialogen')
    await userEvent.selectOptions(part, 'listens')
    expect(
      await screen.findByText(/^Byt roll för Region Dalarna\? 2 programpunkter försvinner/),
    ).toBeDefined()
    expect(part).toHaveProperty('value', 'presents')
    expect(shown.given).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Ja, byt roll' }))
    expect(shown.given).toMatchObject([
      { type: 'organisation.change', organisation: { id: 'dalarna', part: 'listens' } },
    ])
  })

  it('stay while somebody is invited for them, and the page says who must leave first', async () => {
    const shown = showIn(withDalarna().invite('presenter', 'dalarna', 'presenter'))
    await userEvent.click(screen.getByRole('checkbox', { name: /Region Dalarna/ }))
    expect(await screen.findByText(/^Region Dalarna har en inbjuden person/)).toBeDefined()
    expect(shown.given).toEqual([])
  })

  it.each([
    {
      what: 'an area names them',
      command: { type: 'area.record', slotId: null, fields: { subject: 'Vätgas', regionIds: ['dalarna'] } },
      told: /^Region Dalarna står med i ett område för fortsatt dialog och kan inte tas bort/,
    },
    {
      what: 'they own a follow-up',
      command: {
        type: 'followUp.record',
        slotId: null,
        fields: { what: 'Boka möte', ownerOrganisationId: 'dalarna' },
      },
      told: /^Region Dalarna äger en uppföljning och kan inte tas bort/,
    },
  ] satisfies readonly { what: string; command: ClientCommandInput; told: RegExp }[])(
    'stay while $what, and the page says so instead of asking',
    async ({ command, told }) => {
      const shown = showIn(withDalarna().by('leader', command))
      await userEvent.click(screen.getByRole('checkbox', { name: /Region Dalarna/ }))
      expect(await screen.findByText(told)).toBeDefined()
      expect(screen.queryByText(/^Ta bort Region Dalarna\?/)).toBeNull()
      expect(shown.given).toEqual([])
    },
  )

  it('stay as they are once they have had the floor, and the page says so instead of asking', async () => {
    const shown = showIn(withDalarna().at(0).by('leader', { type: 'dialogue.start' }).next())
    const part = screen.getByLabelText('Region Dalarna: roll i dialogen')
    await userEvent.selectOptions(part, 'listens')
    expect(
      await screen.findByText('Region Dalarna har redan haft ordet i dialogen och behåller sin roll.'),
    ).toBeDefined()
    expect(part).toHaveProperty('value', 'presents')
    await userEvent.click(screen.getByRole('checkbox', { name: /Region Dalarna/ }))
    expect(
      await screen.findByText('Region Dalarna har redan haft ordet i dialogen och kan inte tas bort.'),
    ).toBeDefined()
    expect(screen.queryByText(/programpunkter försvinner/)).toBeNull()
    expect(shown.given).toEqual([])
  })

  it('of one’s own leave after the same question', async () => {
    const lund = { id: 'lund', name: 'Lunds kommun', kind: 'municipality', part: 'presents' } as const
    const shown = showIn(prepared([vinnova, lund]))
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Lunds kommun' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, ta bort' }))
    expect(shown.given).toEqual([{ type: 'organisation.remove', organisationId: 'lund' }])
  })

  it('are fixed when the dialogue has ended: none comes, goes or changes its part', () => {
    const held = withDalarna().at(0).by('leader', { type: 'dialogue.start' }).at(9)
    showIn(held.by('leader', { type: 'dialogue.end' }))
    for (const name of ['Region Dalarna', 'Region Halland', 'Energimyndigheten'])
      expect(screen.getByRole('checkbox', { name: new RegExp(name) }).matches(':disabled')).toBe(true)
    for (const name of ['Region Dalarna: roll i dialogen', 'Typ'])
      expect(screen.getByRole('combobox', { name }).matches(':disabled')).toBe(true)
    expect(screen.getByRole('textbox', { name: 'Rubrik' }).matches(':disabled')).toBe(false)
  })

  it('cannot leave out the lead', () => {
    show()
    expect(screen.getByRole('checkbox', { name: /Vinnova/ })).toHaveProperty('disabled', true)
  })
})
