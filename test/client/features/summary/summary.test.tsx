// @vitest-environment jsdom
// The summary on the page: how time was kept, who was there, and which files each role may take.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SummaryPage } from '#client/features/summary/SummaryPage.tsx'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'skane', name: 'Region Skåne', kind: 'region' as const, part: 'listens' as const },
]
const prepared = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('skane1', 'skane', 'listener')
// Opening 5, presentation 11 of 10, discussion 3 and closing 11 of 10 minutes.
const ended = () =>
  prepared()
    .at(0)
    .arrive('leader')
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
    .at(16)
    .next()
    .at(19)
    .next()
    .at(30)
    .by('leader', { type: 'dialogue.end' })
const listener: Seat = { personId: 'skane1', name: 'Lyssnare', organisationId: 'skane', role: 'listener' }
const show = (dialogue: DialogueBuilder, seat?: Seat) =>
  showRoom(<SummaryPage results="Områden" />, dialogue.state, dialogue.now, seat)
const cellsOf = (rowName: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${rowName}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

afterEach(cleanup)

describe('the summary', () => {
  it('tells when it was held and how that kept to the plan', () => {
    show(ended())
    expect(screen.getByText(/21 november 2026, kl. 9.00–9.30 \(planerat kl. 9.00–9.28\)/)).toBeDefined()
    expect(screen.getByText(/Slutade 2 min efter planen/)).toBeDefined()
  })

  it('shows time as a picture, and as a table one press away', async () => {
    show(ended())
    const picture = screen.getByRole('img', { name: 'Planerad och använd tid för varje programpunkt' })
    expect(picture.textContent).toContain('Region Dalarna11:00 av 10:00 +1:00')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Visa som tabell' }))
    expect(cellsOf('Region Dalarna 9.05')).toEqual(['9.05', '10:00', '–', '11:00', '+1:00', '–'])
    expect(cellsOf('Totalt')).toEqual(['', '28:00', '–', '30:00', '+2:00', '–'])
  })

  it('sums what presentations went over by without those that were skipped', async () => {
    const skipped = prepared().at(0).by('leader', { type: 'dialogue.start' }).at(6).next()
    skipped.by('leader', { type: 'slot.skip', slotId: skipped.slotId('discussion', 'dalarna') })
    show(skipped.at(15).by('leader', { type: 'dialogue.end' }))
    await userEvent.setup().click(screen.getByRole('button', { name: 'Visa som tabell' }))
    expect(cellsOf('Totalt')).toEqual(['', '28:00', '–', '15:00', '0:00', '–'])
  })

  it('tells who was there and what they heard', () => {
    show(ended())
    expect(cellsOf('Vinnova')).toEqual(['1 av 1', '30', '1 av 1'])
    expect(cellsOf('Region Skåne')).toEqual(['kom inte', '0', '0 av 1'])
  })

  it('offers each role the files it may have', () => {
    show(ended())
    const [report] = screen.getAllByRole('link', { name: 'Rapport (Word)' })
    expect(report?.getAttribute('href')).toBe('/api/dialogues/dialogue1/export/report.docx?lang=sv&as=leader')
    expect(screen.getByRole('link', { name: 'Närvaro (Excel)' })).toBeDefined()
    cleanup()
    show(ended(), listener)
    expect(screen.queryByRole('region', { name: 'Ta med hem' })).toBeNull()
  })

  it('says so when there is nothing to sum up yet', () => {
    show(prepared())
    expect(screen.getByText(/har inte börjat/)).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })
})
