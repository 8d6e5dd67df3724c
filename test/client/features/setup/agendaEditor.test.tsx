// @vitest-environment jsdom
// The agenda's editor on the page: what it shows, what it asks for, and what it does when that is refused.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { AgendaEditor } from '#client/features/setup/live/AgendaEditor.tsx'
import { reject } from '#shared/dialogue/rejection.ts'
import { minutes } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const prepared = () => new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')

const titles = () =>
  screen.getAllByRole('textbox', { name: /^Rubrik för/ }).map((field) => field.getAttribute('placeholder'))

afterEach(cleanup)

describe('the agenda’s editor', () => {
  it('shows when each slot is planned, and that there is time to spare', () => {
    const dialogue = prepared()
    showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    expect(screen.getByText('kl. 9.18–9.28')).toBeDefined()
    expect(screen.getByText('49 minuter till godo')).toBeDefined()
  })

  it('moves a presentation with its discussion, by buttons too', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    await userEvent.click(screen.getByRole('button', { name: 'Flytta ner Region Dalarna' }))
    const ids = dialogue.state.agenda.slots.map(({ id }) => id)
    const [opening, dalarna, dalarnaTalk, halland, hallandTalk, closing] = ids
    expect(shown.given).toEqual([
      {
        type: 'agenda.reorder',
        slotIds: [opening, halland, hallandTalk, dalarna, dalarnaTalk, closing],
      },
    ])
    expect(screen.getByText('Region Dalarna är nu på plats 3 av 4.')).toBeDefined()
  })

  it('goes back to the order that holds when a move is refused', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    shown.answerWith(reject('changed-meanwhile', 'The order does not name exactly the slots of the agenda'))
    await userEvent.click(screen.getByRole('button', { name: 'Flytta ner Region Dalarna' }))
    await screen.findByText(/Någon annan hann ändra samtidigt/)
    expect(titles().slice(0, 3)).toEqual(['Inledning', 'Region Dalarna', 'Samtal med Region Dalarna'])
  })

  it('changes a length in whole minutes when its field is left, and not before it is right', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const field = screen.getByRole('textbox', { name: 'Minuter för Region Dalarna' })
    await userEvent.clear(field)
    await userEvent.type(field, '500')
    await userEvent.tab()
    expect(shown.given).toEqual([])
    expect(screen.getByText('Ange mellan 1 och 180 minuter.')).toBeDefined()
    await userEvent.clear(field)
    await userEvent.type(field, '8')
    await userEvent.tab()
    expect(shown.given).toEqual([
      {
        type: 'slot.change',
        slotId: dialogue.slotId('presentation', 'dalarna'),
        plannedMs: minutes(8),
      },
    ])
  })

  it('lets whoever has saved one field go on in the next, though the slot has changed', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    await userEvent.type(screen.getByRole('textbox', { name: 'Rubrik för Region Dalarna' }), 'Vätgas')
    await userEvent.tab()
    await userEvent.keyboard('2')
    const slotId = dialogue.slotId('presentation', 'dalarna')
    shown.setState(dialogue.by('leader', { type: 'slot.change', slotId, title: 'Vätgas' }).state)
    const minutesField = screen.getByRole('textbox', { name: 'Minuter för Vätgas' })
    expect(document.activeElement).toBe(minutesField)
    await userEvent.keyboard('5')
    expect(minutesField).toHaveProperty('value', '25 min')
  })

  it('shows what somebody else has changed, except in a field where one is writing', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const field = screen.getByRole('textbox', { name: 'Rubrik för Region Dalarna' })
    await userEvent.type(field, 'Vät')
    const slotId = dialogue.slotId('presentation', 'dalarna')
    const change = { type: 'slot.change', slotId, title: 'Batterier', plannedMs: minutes(12) } as const
    shown.setState(dialogue.by('leader', change).state)
    expect(field).toHaveProperty('value', 'Vät')
    expect(screen.getByRole('textbox', { name: 'Minuter för Batterier' })).toHaveProperty('value', '12 min')
    await userEvent.type(field, 'gas')
    await userEvent.tab()
    expect(shown.given).toEqual([{ type: 'slot.change', slotId, title: 'Vätgas' }])
  })

  it('asks once for what Enter and then Tab have saved', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const { promise, resolve } = Promise.withResolvers<void>()
    shown.answerAfter(promise)
    await userEvent.type(screen.getByRole('textbox', { name: 'Rubrik för Region Dalarna' }), 'Vätgas{Enter}')
    await userEvent.tab()
    expect(shown.given).toHaveLength(1)
    resolve()
  })

  it('asks before a slot is taken out, for what is prepared in it goes out of sight', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const remove = screen.getByRole('button', { name: 'Ta bort Region Dalarna' })
    await userEvent.click(remove)
    expect(await screen.findByText(/^Ta bort Region Dalarna\?/)).toBeDefined()
    await userEvent.click(await screen.findByRole('button', { name: 'Avbryt' }))
    expect(shown.given).toEqual([])
    await userEvent.click(remove)
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, ta bort' }))
    expect(shown.given).toEqual([{ type: 'slot.remove', slotId: dialogue.slotId('presentation', 'dalarna') }])
  })

  it('adds a slot of the length that is typed anew, and none without a length', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const field = screen.getByRole('textbox', { name: 'Minuter' })
    await userEvent.clear(field)
    expect(field).toHaveProperty('value', '')
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }))
    expect(shown.given).toEqual([])
    expect(screen.getByText('Ange mellan 1 och 180 minuter.')).toBeDefined()
    await userEvent.type(field, '7')
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }))
    expect(shown.given).toMatchObject([{ type: 'slot.add', plannedMs: minutes(7) }])
  })

  it('shows a long title whole, and takes one that was written in several lines as one', async () => {
    const dialogue = prepared()
    const shown = showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    const field = screen.getByRole('textbox', { name: 'Rubrik för Region Dalarna' })
    expect(field.tagName).toBe('TEXTAREA')
    await userEvent.click(field)
    await userEvent.paste('Omställning i industrin\n  och i transporterna')
    await userEvent.keyboard('{Enter}')
    expect(shown.given).toEqual([
      {
        type: 'slot.change',
        slotId: dialogue.slotId('presentation', 'dalarna'),
        title: 'Omställning i industrin och i transporterna',
      },
    ])
  })

  it('keeps what has been run where it is', () => {
    const dialogue = prepared().at(0).by('leader', { type: 'dialogue.start' })
    showRoom(<AgendaEditor />, dialogue.state, dialogue.now)
    expect(screen.getByRole('button', { name: 'Flytta upp Region Dalarna' }).ariaDisabled).toBe('true')
    expect(screen.getByRole('textbox', { name: 'Minuter för Inledning' })).toHaveProperty('disabled', true)
  })
})
