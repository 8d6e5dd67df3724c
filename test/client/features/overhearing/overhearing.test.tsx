// @vitest-environment jsdom
// Who heard whom, as a picture and as a table.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { OverhearingSection } from '#client/features/overhearing/OverhearingSection.tsx'
import { picture } from '#client/features/overhearing/picture.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]

// Vinnova comes in the middle of Dalarna's presentation, and wants to continue.
const played = () => {
  const dialogue = new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'vinnova', 'panel')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
    .at(10)
    .arrive('officer')
  const slotId = dialogue.slotId('presentation', 'dalarna')
  return dialogue.by('officer', { type: 'signal.raise', slotId, kind: 'continue' }).at(15).next()
}

afterEach(cleanup)

describe('the overhearing', () => {
  it('is a picture with its numbers as a table one press away', async () => {
    const dialogue = played()
    showRoom(<OverhearingSection />, dialogue.state, dialogue.now)
    expect(screen.getByRole('img', { name: /^Hur stor del/ })).toBeDefined()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Visa som tabell' }))
    const row = within(screen.getByRole('row', { name: /^Vinnova/ }))
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['50 %vill fortsätta', '0 %'])
  })

  it('says who presents instead of what they heard of themselves', async () => {
    const dialogue = played()
    showRoom(<OverhearingSection />, dialogue.state, dialogue.now)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Visa som tabell' }))
    const row = within(screen.getByRole('row', { name: /^Region Dalarna/ }))
    expect(row.getAllByRole('cell')[0]?.textContent).toBe('presenterar')
  })

  it('fills half a bar for half a presentation heard', () => {
    const dialogue = played()
    const { rows, cell } = picture(overhearing(dialogue.state, dialogue.now))
    const half = rows.find(({ organisation }) => organisation.id === 'vinnova')?.cells[0]
    expect(half?.filled).toBe((cell.height - 8) / 2)
  })

  it('says so when there is nothing to show', () => {
    const dialogue = new DialogueBuilder().invite('leader', 'vinnova', 'facilitator')
    showRoom(<OverhearingSection />, dialogue.state, dialogue.now)
    expect(screen.getByText(/när presentationerna har börjat/)).toBeDefined()
  })
})
