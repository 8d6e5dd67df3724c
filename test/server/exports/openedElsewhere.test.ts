// Everything that the product exports as XLSX, DOCX or CSV, opened by LibreOffice: å, ä and ö, dates and rows are all there.
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columns } from '#server/exports/evaluation/columns.ts'
import { agreed, holdSeries } from '../transport/heldSeries.ts'
import type { HeldSeries } from '../transport/heldSeries.ts'
import { startTestServer } from '../transport/testServer.ts'
import { openAll } from './libreOffice.ts'
import type { Opened } from './libreOffice.ts'

const addresses = ({ first, series }: HeldSeries): Readonly<Record<string, string>> => {
  const dialogue = `/api/dialogues/${first.id}/export`
  return {
    'dialogue.xlsx': `${dialogue}/follow-ups.xlsx`,
    'attendance.xlsx': `${dialogue}/attendance.xlsx`,
    'dialogue.csv': `${dialogue}/follow-ups.csv`,
    'report.docx': `${dialogue}/report.docx`,
    'filter.xlsx': '/api/follow-ups/export.xlsx',
    'filter.csv': '/api/follow-ups/export.csv',
    'region.xlsx': '/api/regions/dalarna/extract.xlsx',
    'region.docx': '/api/regions/dalarna/extract.docx',
    'series.docx': `/api/series/${series.id}/report.docx`,
  }
}

/** Every file of the example; tables of the zip by their own names. */
async function everyFile(): Promise<Readonly<Record<string, Uint8Array>>> {
  const held = await holdSeries(await startTestServer())
  const bytesOf = async (path: string) => {
    const answer = await held.facilitator.ask(path)
    expect({ path, status: answer.status }).toEqual({ path, status: 200 })
    return new Uint8Array(await answer.arrayBuffer())
  }
  const files: Record<string, Uint8Array> = {}
  for (const [name, path] of Object.entries(addresses(held))) files[name] = await bytesOf(path)
  const tables = Object.entries(unzipSync(await bytesOf('/api/evaluation.zip')))
  return { ...files, ...Object.fromEntries(tables.filter(([name]) => name.endsWith('.csv'))) }
}

let opening: Promise<Readonly<Record<string, Opened>>> | null = null

/** A file as LibreOffice has opened it, together with all the others, when the first test asked. */
async function openedFile(name: string): Promise<Opened> {
  opening ??= everyFile().then(openAll)
  const file = (await opening)[name]
  if (file === undefined) throw new Error(`${name} was not opened`)
  return file
}

const rowsOf = async (name: string, sheet: string) => (await openedFile(name)).sheets[sheet] ?? []

describe('opened by LibreOffice', { timeout: 120_000 }, () => {
  it.each([
    ['dialogue.xlsx', 'Uppföljningar', 1],
    ['filter.xlsx', 'Uppföljningar', 2],
    ['region.xlsx', 'Uppföljningar', 2],
    ['dialogue.csv', 'dialogue', 1],
    ['filter.csv', 'filter', 2],
  ])('%s has its follow-ups in rows, with the due date and å, ä and ö', async (name, sheet, count) => {
    const [header, ...rows] = await rowsOf(name, sheet)
    expect(header?.slice(0, 5)).toEqual(['Uppföljning', 'Ägare', 'Kontaktperson', 'Klart senast', 'Status'])
    expect(rows.map((row) => row.slice(0, 5))).toEqual(
      Array.from({ length: count }, () => [
        agreed,
        'Region Dalarna',
        'Deltagare dalarna Exempelson',
        '2026-12-24',
        'Öppen',
      ]),
    )
    expect(rows[0]).toContain('2026-11-21')
    expect(rows[0]).toContain('Snabbdialog våren: ö-drift')
  })

  it('the workbook of a region has all its sheets', async () => {
    const { sheets } = await openedFile('region.xlsx')
    expect(Object.keys(sheets).toSorted((a, b) => a.localeCompare(b, 'sv'))).toEqual([
      'Hörde',
      'Hördes av',
      'Områden',
      'Presentationer',
      'Snabbdialoger',
      'Uppföljningar',
      'Återkoppling',
    ])
    expect(sheets['Återkoppling']?.[2]?.slice(1, 6)).toEqual([
      'Vinnova',
      'Projekt startat',
      'Projekt Väte åt öar är på gång',
      'https://example.se/väte',
      '2026-11-20',
    ])
    expect(sheets['Presentationer']?.[1]).toContain('Regionen söker partner för en demonstrator på ö.')
  })

  it('attendance has organisations, minutes and people', async () => {
    const { sheets } = await openedFile('attendance.xlsx')
    expect(sheets['Organisationer']?.map(([name]) => name)).toEqual([
      'Organisation',
      'Energimyndigheten',
      'Vinnova',
      'Region Dalarna',
      'Region Halland',
      'Region Skåne',
    ])
    expect(Object.keys(sheets)).toContain('Personer')
  })

  it.each(['report.docx', 'region.docx', 'series.docx'])(
    '%s says what was agreed, and by when',
    async (name) => {
      const { text } = await openedFile(name)
      for (const words of [agreed, '2026-12-24', 'Områden för fortsatt dialog', 'Vätgas för sjöfart på ö']) {
        expect(text).toContain(words)
      }
    },
  )

  it.each(Object.keys(columns))('%s.csv of the data for evaluation has every column', async (name) => {
    const [header, ...rows] = await rowsOf(`${name}.csv`, name)
    expect(header).toEqual(Object.keys(columns[name as keyof typeof columns]))
    for (const row of rows) expect(row).toHaveLength(header?.length ?? 0)
  })

  it('the data for evaluation keeps words, days and numbers apart', async () => {
    const [, ...followUps] = await rowsOf('follow_ups.csv', 'follow_ups')
    expect(followUps.map((row) => [row[4], row[7]])).toEqual([
      [agreed, '2026-12-24'],
      [agreed, '2026-12-24'],
    ])
    const [, ...slots] = await rowsOf('slots.csv', 'slots')
    expect(slots.map((row) => row[9])).toContain('660')
    const [, ...meanings] = await rowsOf('dictionary.csv', 'dictionary')
    expect(meanings).toHaveLength(Object.values(columns).flatMap((each) => Object.keys(each)).length)
    expect(meanings[0]?.[4]).toBe('Slumpat när serien skapades')
  })

  it.each([
    'dialogue.xlsx',
    'dialogue.csv',
    'filter.xlsx',
    'filter.csv',
    'region.xlsx',
    'region.docx',
    'report.docx',
    'series.docx',
    'follow_ups.csv',
  ])('%s can be printed', async (name) => {
    const { printed } = await openedFile(name)
    // Not broken at its hyphens, as in a narrow column.
    expect(printed).toContain('2026-12-24')
    for (const word of ['Öland', 'åtgärder', 'sjöfart']) expect(printed).toContain(word)
  })
})
