// @vitest-environment jsdom
// Extracts and data with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { ExtractsPage } from '#client/features/extracts/ExtractsPage.tsx'
import type { Extracts } from '#shared/protocol/http/exports.ts'
import { instant } from '#shared/time/instant.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

const latestStart = instant(Date.UTC(2026, 10, 21, 8))
const all: Extracts = {
  regions: [
    { id: 'orebro', name: 'Region Örebro län', dialogues: 2, presents: 1, latestStart },
    { id: 'skane', name: 'Region Skåne', dialogues: 1, presents: 0, latestStart },
  ],
  series: [{ id: 's1', title: 'Smart energi', theme: 'Energi', dialogues: 3 }],
  evaluation: true,
}

function show(answer: Response): void {
  vi.stubGlobal('fetch', async () => answer)
  render(
    <MantineProvider>
      <ExtractsPage />
    </MantineProvider>,
  )
}

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
  await needTexts('pages')
})
afterEach(cleanup)

describe('extracts and data', () => {
  it('lead to the files of each region and series, and to the data for evaluation', async () => {
    show(Response.json(all))
    const regions = within(await screen.findByRole('region', { name: 'En region' }))
    expect(regions.getByText('Med i 2 snabbdialoger, presenterar i 1, senast 21 november 2026')).toBeTruthy()
    expect(regions.getByText('Med i 1 snabbdialog, senast 21 november 2026')).toBeTruthy()
    const addresses = screen.getAllByRole('link').map((link) => [link.ariaLabel, link.getAttribute('href')])
    expect(addresses).toEqual([
      ['Word: Smart energi', '/api/series/s1/report.docx?lang=sv'],
      ['Excel: Region Örebro län', '/api/regions/orebro/extract.xlsx?lang=sv'],
      ['Word: Region Örebro län', '/api/regions/orebro/extract.docx?lang=sv'],
      ['Excel: Region Skåne', '/api/regions/skane/extract.xlsx?lang=sv'],
      ['Word: Region Skåne', '/api/regions/skane/extract.docx?lang=sv'],
      [null, '/api/evaluation.zip?lang=sv'],
    ])
    expect(screen.getByText('Energi, 3 snabbdialoger')).toBeTruthy()
  })

  it('offer no data to somebody who leads nothing', async () => {
    show(Response.json({ ...all, evaluation: false }))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('region', { name: 'Data för utvärdering' })).toBeNull()
  })

  it('say so when there is nothing to take', async () => {
    show(Response.json({ regions: [], series: [], evaluation: false }))
    expect(await screen.findByRole('heading', { name: 'Inget att hämta' })).toBeTruthy()
    expect(screen.queryAllByRole('link')).toEqual([])
  })

  it('say so when they cannot be read, and how to try again', async () => {
    const type = { 'content-type': 'application/problem+json' }
    show(Response.json({ code: 'unavailable' }, { status: 503, headers: type }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy()
  })
})
