// @vitest-environment jsdom
// The agenda on the page: what each role sees, and what the facilitator can do with a slot.
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Agenda } from '#client/features/agenda/Agenda.tsx'
import { assert } from '#shared/lib/assert.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { minutes } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const listener: Seat = { personId: 'skane1', name: 'Lyssnare', organisationId: 'dalarna', role: 'listener' }
const started = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(4)
    .next()

const row = (name: string) => {
  const found = screen.getAllByRole('listitem').find((one) => one.textContent?.includes(name))
  assert(found !== undefined, `the agenda shows ${name}`)
  return found
}

afterEach(cleanup)

describe('the agenda', () => {
  it('tells status, length and clock time in words', () => {
    const dialogue = started()
    showRoom(<Agenda clock="09:59" />, dialogue.state, dialogue.now, listener)
    expect(row('Inledning').textContent).toBe('kl. 9.00Inledningklarplanerat 5:004:00')
    expect(row('Region Dalarna').textContent).toBe('kl. 9.04Region Dalarnapågår09:59')
    expect(row('Region Halland').textContent).toBe('kl. 9.17Region Halland10:00')
    expect(row('Region Dalarna').getAttribute('aria-current')).toBe('step')
  })

  it('is for reading alone, for everybody but the facilitator', () => {
    const dialogue = started()
    showRoom(<Agenda clock={null} />, dialogue.state, dialogue.now, listener)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('lets the facilitator jump, skip, give time and change a slot that is left', async () => {
    const dialogue = started()
    const shown = showRoom(<Agenda clock={null} />, dialogue.state, dialogue.now)
    const slotId = dialogue.slotId('presentation', 'halland')
    const from = dialogue.slotId('presentation', 'dalarna')
    const user = userEvent.setup()
    const choose = async (item: string) => {
      await user.click(await within(row('Region Halland')).findByRole('button'))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }
    await choose('Gå hit nu')
    await choose('Hoppa över')
    await choose('Ge 1 minut')
    await choose('Ändra namn eller längd')
    await user.type(await screen.findByLabelText('Namn'), 'Halland och Varberg')
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    expect(shown.given).toEqual([
      { type: 'slot.start', from, slotId },
      { type: 'slot.skip', slotId },
      { type: 'clock.adjust', slotId, deltaMs: minutes(1) },
      { type: 'slot.change', slotId, title: 'Halland och Varberg', plannedMs: minutes(10) },
    ])
  })

  it('leaves the window open that was opened after the one whose change is answered late', async () => {
    const dialogue = started()
    const shown = showRoom(<Agenda clock={null} />, dialogue.state, dialogue.now)
    const answered = Promise.withResolvers<void>()
    shown.answerAfter(answered.promise)
    const user = userEvent.setup()
    const change = async (name: string) => {
      await user.click(await within(row('Region Halland')).findByRole('button'))
      await user.click(await screen.findByRole('menuitem', { name: 'Ändra namn eller längd' }))
      await user.type(await screen.findByLabelText('Namn'), name)
    }
    await change('Halland')
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    await user.click(screen.getAllByRole('button', { name: 'Avbryt' })[0] ?? document.body)
    await change('Varberg')
    await act(async () => answered.resolve())
    expect(screen.getByLabelText('Namn')).toHaveProperty('value', 'Varberg')
  })

  it('can be put in another order by keyboard, a presentation with its discussion', async () => {
    const dialogue = started()
    const shown = showRoom(<Agenda clock={null} />, dialogue.state, dialogue.now)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Ändra ordning' }))
    await user.click(await screen.findByRole('button', { name: 'Flytta upp Avslutning' }))
    const ids = dialogue.state.agenda.slots.map(({ id }) => id)
    expect(shown.given).toEqual([
      { type: 'agenda.reorder', slotIds: [...ids.slice(0, 3), ids.at(-1), ...ids.slice(3, 5)] },
    ])
  })

  it('says calmly why something was refused', async () => {
    const dialogue = started()
    const shown = showRoom(<Agenda clock={null} />, dialogue.state, dialogue.now)
    shown.answerWith({ ok: false, error: { code: 'wrong-slot-status', message: '' } })
    const user = userEvent.setup()
    await user.click(within(row('Region Halland')).getByRole('button'))
    await user.click(await screen.findByRole('menuitem', { name: 'Hoppa över' }))
    expect(await screen.findByText('Det går inte för den programpunkten just nu.')).toBeDefined()
  })

  it('says when it is empty', () => {
    const { state, now } = started()
    showRoom(
      <Agenda clock={null} whenEmpty="Till förberedelserna" />,
      { ...state, agenda: { slots: [] } },
      now,
    )
    expect(screen.getByText('Programmet är tomt.')).toBeDefined()
    expect(screen.getByText('Till förberedelserna')).toBeDefined()
  })
})
