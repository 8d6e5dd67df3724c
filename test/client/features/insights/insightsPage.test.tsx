// @vitest-environment jsdom
// The insights with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { InsightsPage } from '#client/features/insights/InsightsPage.tsx'
import type { Insights } from '#shared/protocol/http/insights.ts'
import { instant, milliseconds, minutes } from '#shared/time/instant.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { allRegions, nothing, regionOf } from './examples.ts'

const start = instant(Date.UTC(2026, 10, 21, 8))
const vinnova = { id: 'vinnova', name: 'Vinnova' }
const formas = { id: 'formas', name: 'Formas' }

const skane = regionOf('skane', {
  presented: 2,
  last: { dialogueId: 'd1', title: 'Smart energi', start, part: 'presents' },
  heardByActors: [{ ...vinnova, times: 2 }],
  notMet: [formas],
  areas: 3,
  reportedAreas: 1,
  openFollowUps: 2,
  overdue: 1,
})
const gotland = regionOf('gotland', { notMet: [formas, vinnova] })

const some: Insights = {
  ...nothing,
  dialogues: 2,
  regions: allRegions.map((region) => [skane, gotland].find(({ id }) => id === region.id) ?? region),
  actors: [formas, vinnova],
  funnel: {
    presentations: 4,
    presentationsWithArea: 3,
    areas: 3,
    areasWithFollowUp: 2,
    followUps: 5,
    followUpsDone: 1,
    reportedAreas: 2,
    areasWithResult: 1,
    areasDiffering: 1,
  },
  timeKept: [
    {
      dialogueId: 'd1',
      title: 'Smart energi',
      start,
      presentations: [
        { slotId: 's1', presenter: skane, planned: minutes(10), used: milliseconds(minutes(10) + 21_000) },
        { slotId: 's2', presenter: gotland, planned: minutes(10), used: minutes(9) },
      ],
    },
  ],
}

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
  await needTexts('pages')
})

afterEach(cleanup)

function show(answer: unknown, { status = 200, at = '/insights' } = {}) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(Response.json(answer, { status }))
  })
  const router = createMemoryRouter(
    [
      { path: '/insights', Component: InsightsPage },
      { path: '/series/:seriesId/insights', Component: InsightsPage },
    ],
    { initialEntries: [at] },
  )
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  )
  return { asked, router }
}

const tile = (name: RegExp) => screen.findByRole('button', { name })

describe('the insights', () => {
  it('name each tile by its region, how it has taken part and the number it shows', async () => {
    show(some)
    expect(await tile(/^Region Skåne \(M\), Har presenterat, 2 presentationer$/)).toBeDefined()
    expect(await tile(/^Region Gotland \(I\), Inte med ännu, 0 presentationer$/)).toBeDefined()
    await userEvent.selectOptions(screen.getByLabelText('Rutorna visar'), 'Öppna uppföljningar')
    expect(await tile(/^Region Skåne \(M\), Har presenterat, 2 öppna uppföljningar$/)).toBeDefined()
  })

  it('tell of the region that is chosen, and keep the choice in the address', async () => {
    const { router } = show(some)
    expect(await screen.findByRole('heading', { name: 'Region Skåne' })).toBeDefined()
    expect(screen.getByText('21 november 2026, presenterade')).toBeDefined()
    expect(screen.getByText('1 försenad')).toBeDefined()
    await userEvent.click(await tile(/^Region Gotland/))
    expect(screen.getByRole('heading', { name: 'Region Gotland' })).toBeDefined()
    expect(screen.getByText('Har inte varit med ännu.')).toBeDefined()
    expect((await tile(/^Region Gotland/)).getAttribute('aria-pressed')).toBe('true')
    expect(router.state.location.search).toBe('?region=gotland')
  })

  it('let the arrow keys go from tile to tile, with one stop for Tab', async () => {
    show(some, { at: '/insights?region=uppsala' })
    const uppsala = await tile(/^Region Uppsala/)
    const stops = screen.getAllByRole('button').filter((one) => one.dataset['region'] && one.tabIndex === 0)
    expect(stops).toEqual([uppsala])
    uppsala.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(await tile(/^Region Stockholm/))
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: 'Region Stockholm' })).toBeDefined()
  })

  it('have the numbers of the map beside it', async () => {
    show(some)
    const row = await screen.findByRole('row', { name: /^Region Skåne/ })
    const cells = within(row).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '21 nov 2026',
      'Vinnova',
      'Formas',
      '2',
      '0',
      '3',
      '2',
      '1',
    ])
  })

  it('show the funnel and time kept as pictures, and their numbers one press away', async () => {
    show(some)
    expect(await screen.findByText('3 av 4 ledde till minst ett område')).toBeDefined()
    expect(screen.getByText('1 av 2 har lett till något, om 1 säger sidorna olika saker')).toBeDefined()
    expect(screen.getByText('1 av 2 inom tiden, 9:40 i snitt')).toBeDefined()
    for (const button of screen.getAllByRole('button', { name: 'Visa som tabell' })) {
      await userEvent.click(button)
    }
    expect(screen.getByRole('row', { name: /^Uppföljningar 5 1 av 5 är klara/ })).toBeDefined()
    expect(screen.getByRole('row', { name: 'Region Skåne 10:00 10:21 +0:21' })).toBeDefined()
    expect(screen.getAllByRole('button', { name: 'Visa som bild' })).toHaveLength(2)
  })

  it('of a series are asked for by its id, and lead to the series and to those of all', async () => {
    const { asked } = show(
      { ...some, series: { id: 'energi', title: 'Smart energi' } },
      { at: '/series/energi/insights' },
    )
    expect(await screen.findByRole('heading', { name: 'Insikter: Smart energi' })).toBeDefined()
    expect(asked).toEqual(['/api/series/energi/insights'])
    const way = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(way('Till serien')).toBe('/series/energi')
    expect(way('Insikter om alla snabbdialoger')).toBe('/insights')
  })

  it('say so when no dialogue has ended', async () => {
    show(nothing)
    expect(await screen.findByText('Ingen avslutad snabbdialog ännu')).toBeDefined()
    expect(screen.queryByRole('group')).toBeNull()
  })

  it('say why they could not be fetched, and try again', async () => {
    const { asked } = show({ code: 'unavailable' }, { status: 503 })
    expect((await screen.findByRole('alert')).textContent).toContain('Insikterna kunde inte hämtas')
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(asked).toHaveLength(2)
  })
})
