// @vitest-environment jsdom
// Whether the dialogue fits the time booked, and what the facilitator can do about it.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { FitNotice } from '#client/features/controls/FitNotice.tsx'
import { minutes } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// Opening 5, four times 10 and 3, closing 10: 67 of the 90 minutes booked.
const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  ...['dalarna', 'halland', 'skane', 'kalmar'].map((id) => ({
    id,
    name: `Region ${id}`,
    kind: 'region' as const,
    part: 'presents' as const,
  })),
]
const startedAt = (minute: number) =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(minute)
    .by('leader', { type: 'dialogue.start' })
const notice = () => screen.queryByRole('group', { name: 'Tidsplanen' })

afterEach(cleanup)

describe('the fit into the time booked', () => {
  it('is silent while the dialogue fits', () => {
    const dialogue = startedAt(0)
    showRoom(<FitNotice />, dialogue.state, dialogue.now)
    expect(notice()).toBeNull()
  })

  it('tells how much too long it will be, and wins it back with one press', async () => {
    const dialogue = startedAt(27)
    const shown = showRoom(<FitNotice />, dialogue.state, dialogue.now)
    expect(notice()?.textContent).toContain('Blir 4 min längre än bokat')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Korta samtalen, −4 min' }))
    expect(shown.given).toEqual([{ type: 'schedule.fit', way: 'shorten-discussions' }])
    shown.setState(dialogue.by('leader', { type: 'schedule.fit', way: 'shorten-discussions' }).state)
    expect(notice()).toBeNull()
  })

  it('lets the dialogue run over when that is chosen, until it is more', async () => {
    const dialogue = startedAt(27)
    const shown = showRoom(<FitNotice />, dialogue.state, dialogue.now)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Låt det dra över' }))
    expect(notice()).toBeNull()
    shown.pass(minutes(5))
    expect(notice()).toBeNull()
    shown.pass(minutes(1))
    expect(notice()?.textContent).toContain('Blir 5 min längre än bokat')
  })
})
