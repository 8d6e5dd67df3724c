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
