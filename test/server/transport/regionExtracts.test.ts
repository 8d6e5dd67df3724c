// Everything that concerns one region, as files: what is in them, and for whom.
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Extracts } from '#shared/protocol/http/exports.ts'
import { partsOf, withoutTags } from '../exports/files.ts'
import type { Browser } from './browser.ts'
import { agreed, holdSeries } from './heldSeries.ts'
import { startTestServer } from './testServer.ts'

async function bytesOf(browser: Browser, path: string): Promise<Uint8Array> {
  const answer = await browser.ask(path)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

const sheetsOf = async (browser: Browser, path: string) =>
  readXlsxFile(Buffer.from(await bytesOf(browser, path)))

describe('the extract of a region', () => {
  it('holds what it presented, who heard it, what it heard, areas, both sides’ outcomes and follow-ups', async () => {
    const server = await startTestServer()
    const { facilitator } = await holdSeries(server)
    const sheets = await sheetsOf(facilitator, '/api/regions/dalarna/extract.xlsx')
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Snabbdialoger',
      'Presentationer',
      'Hördes av',
      'Hörde',
      'Områden',
      'Återkoppling',
      'Uppföljningar',
    ])
    const [dialogues, presentations, heardBy, heard, areas, outcomes, followUps] = sheets.map(({ data }) =>
      data.slice(1),
    )
    expect(dialogues?.map((row) => row.slice(0, 4))).toEqual([
      ['Snabbdialog våren: ö-drift', new Date('2026-11-21T00:00:00Z'), 'Presenterade', 1],
      ['Snabbdialog hösten', new Date('2026-11-21T00:00:00Z'), 'Presenterade', 1],
    ])
    expect(presentations?.[0]?.slice(3)).toEqual([
      10,
      11,
      1,
      'Vätgas i stålindustrin',
      'Regionen söker partner för en demonstrator på ö.',
    ])
    expect(heardBy?.find(([name]) => name === 'Energimyndigheten')?.slice(4)).toEqual([
      11,
      100,
      'vill fortsätta',
    ])
    expect(heard?.[0]?.[0]).toBe('Presentation: Region Halland')
    expect(areas).toHaveLength(2)
    expect(outcomes?.slice(0, 3).map((row) => row.slice(1, 4))).toEqual([
      ['Region Dalarna', 'Kontakt tagen', 'Vi har träffats i Falun'],
      ['Vinnova', 'Projekt startat', 'Projekt Väte åt öar är på gång'],
      ['Energimyndigheten', 'Har inte återkopplat', null],
    ])
    expect(outcomes?.[0]?.[7]).toBe('Sidorna säger olika saker')
    expect(followUps?.[0]?.slice(0, 4)).toEqual([
      agreed,
      'Region Dalarna',
      'Deltagare dalarna Exempelson',
      new Date('2026-12-24T00:00:00Z'),
    ])
  })

  it('reads as a document, with headings that skip no level, in the language asked for', async () => {
    const server = await startTestServer()
    const { facilitator } = await holdSeries(server)
    const parts = partsOf(await bytesOf(facilitator, '/api/regions/dalarna/extract.docx?lang=en'))
    const document = parts['word/document.xml'] ?? ''
    expect(withoutTags(document)).toContain('Region Dalarna: what the rapid dialogues have led to')
    expect(withoutTags(document)).toContain('Time used: 11:00 of 10:00 (+1:00)')
    expect(parts['word/styles.xml']).toContain('w:val="en-GB"')
    const levels = [...document.matchAll(/w:val="Heading(\d)"/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  it('holds no more than the asker may take away', async () => {
    const server = await startTestServer()
    const { facilitator, first } = await holdSeries(server)
    const [dalarna, halland, skane] = first.people.map(({ browser }) => browser)
    if (dalarna === undefined || halland === undefined || skane === undefined) throw new Error('nobody came')
    // Of the second dialogue, in which that seat is not, only what her region owns or is named in.
    const sheets = await sheetsOf(dalarna, '/api/regions/dalarna/extract.xlsx')
    expect(sheets.map(({ data }) => data.length - 1)).toEqual([1, 1, 4, 1, 2, 6, 2])
    expect((await sheetsOf(halland, '/api/regions/dalarna/extract.xlsx'))[6]?.data).toHaveLength(2)
    expect((await skane.ask('/api/regions/dalarna/extract.xlsx')).status).toBe(404)
    expect((await facilitator.ask('/api/regions/gotland/extract.docx')).status).toBe(404)
    expect((await facilitator.ask('/api/regions/dalarna/extract.pdf')).status).toBe(404)
    expect((await server.browser().ask('/api/extracts')).status).toBe(401)
  })

  it('is offered for the regions of those dialogues, beside reports of their series', async () => {
    const { facilitator, first, series } = await holdSeries(await startTestServer())
    const offered = await facilitator.json<Extracts>('/api/extracts')
    expect(offered.regions.map(({ name, dialogues, presents }) => [name, dialogues, presents])).toEqual([
      ['Region Dalarna', 2, 2],
      ['Region Halland', 2, 2],
      ['Region Skåne', 2, 0],
    ])
    const { id, title, theme } = series
    expect(offered).toMatchObject({ series: [{ id, title, theme, dialogues: 2 }], evaluation: true })
    expect(await first.people[0]?.browser.json('/api/extracts')).toMatchObject({
      regions: [{ id: 'dalarna' }, { id: 'halland' }, { id: 'skane' }],
      series: [{ dialogues: 1 }],
      evaluation: false,
    })
    const nothing = { regions: [], series: [], evaluation: false }
    expect(await first.people[2]?.browser.json('/api/extracts')).toEqual(nothing)
  })
})
