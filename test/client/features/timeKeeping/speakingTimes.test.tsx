// @vitest-environment jsdom
// The table of each presenter's time.
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SpeakingTimes } from '#client/features/timeKeeping/SpeakingTimes.tsx'
import { minutes } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const presenting = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

afterEach(cleanup)

describe('the table of speaking times', () => {
  it('tells what was set aside, given, used and left, and what interruptions took by reason', () => {
    const dialogue = presenting()
      .at(7)
      .by('leader', { type: 'clock.pause', reason: 'technical' })
      .at(9)
      .by('leader', { type: 'clock.resume' })
    dialogue.by('leader', {
      type: 'clock.adjust',
      slotId: dialogue.slotId('presentation', 'dalarna'),
      deltaMs: 60_000,
    })
    dialogue.at(12)
    showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    expect(cellsOf(/Region Dalarna/)).toEqual(['10:00', '+1:00', '5:00', '6:00', '2:00 tekniskt fel'])
  })

  it('shows only the budget of those who have not begun', () => {
    const dialogue = presenting()
    showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    expect(cellsOf(/Region Halland/)).toEqual(['10:00', '–', '–', '–', '–'])
  })

  it('says how much a presenter went over', () => {
    const dialogue = presenting().at(16).next()
    showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    expect(cellsOf(/Region Dalarna/)).toEqual(['10:00', '–', '11:00', '1:00 över', '–'])
  })

  it('counts what was used and what is left so that they add up, however the seconds fall', () => {
    const dialogue = presenting().at(14.98).next()
    showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    expect(cellsOf(/Region Dalarna/)).toEqual(['10:00', '–', '9:58', '0:02', '–'])
  })

  it('follows along while somebody presents', () => {
    const dialogue = presenting()
    const shown = showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    shown.pass(minutes(3))
    expect(cellsOf(/Region Dalarna/)[2]).toBe('3:00')
  })

  it('says so when nobody presents', () => {
    const dialogue = new DialogueBuilder().invite('leader', 'vinnova', 'facilitator')
    showRoom(<SpeakingTimes />, dialogue.state, dialogue.now)
    expect(screen.getByText('Programmet har inga presentationer än.')).toBeDefined()
  })
})
