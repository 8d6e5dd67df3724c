// Spreadsheets: XLSX read back by another library, CSV as Swedish Excel wants it, and nothing in them that calculates.
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#server/exports/spreadsheet/csv.ts'
import { harmless } from '#server/exports/spreadsheet/harmless.ts'
import { rowHeight, turnedHeight } from '#server/exports/spreadsheet/rowHeight.ts'
import { writeXlsx } from '#server/exports/spreadsheet/xlsx.ts'
import { attendanceTables } from '#server/exports/tables/attendanceTables.ts'
import { length, moment, number, text } from '#server/exports/tables/table.ts'
import type { Column, Table } from '#server/exports/tables/table.ts'
import { regions } from '#shared/catalogue/regions.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { agreed, exampleSnapshot, hostile } from './exampleSnapshot.ts'
import { made, madeText, partsOf } from './files.ts'

async function sheetsOf(bytes: Uint8Array) {
  return readXlsxFile(Buffer.from(bytes))
}

describe('follow-ups.xlsx', () => {
  it('holds a sheet of follow-ups and a sheet of areas, with headers in the language chosen', async () => {
    const swedish = await sheetsOf(await made('follow-ups.xlsx', exampleSnapshot('sv')))
    expect(swedish.map(({ sheet }) => sheet)).toEqual(['Uppföljningar', 'Områden'])
    expect(swedish[0]?.data[0]?.slice(0, 4)).toEqual([
      'Uppföljning',
      'Ägare',
      'Kontaktperson',
      'Klart senast',
    ])
    const english = await sheetsOf(await made('follow-ups.xlsx', exampleSnapshot('en')))
    expect(english.map(({ sheet }) => sheet)).toEqual(['Follow-ups', 'Areas'])
  })

  it('gives the follow-up with owner, contact, area and slot, and its due date as a date', async () => {
    const [followUps, areas] = await sheetsOf(await made('follow-ups.xlsx', exampleSnapshot()))
    expect(followUps?.data.find(([what]) => what === agreed)).toEqual([
      agreed,
      'Energimyndigheten',
      'Handläggare Energimyndigheten',
      new Date('2027-01-15T00:00:00Z'),
      'Öppen',
      'Vätgas för sjöfart',
      'Presentation: Region Örebro län',
      'Snabbdialog: Ö-drift & "vätgas"',
      new Date('2026-11-21T00:00:00Z'),
      new Date('2026-11-21T00:00:00Z'),
      expect.any(String),
    ])
    expect(areas?.data[1]?.slice(0, 5)).toEqual([
      'Vätgas för sjöfart',
      'Region Örebro län',
      'Energimyndigheten, Vinnova',
      'Systemdemonstrator',
      'Fullskalig, gärna i hamn',
    ])
  })

  it('holds no formula, and text that begins like one is made harmless', async () => {
    const bytes = await made('follow-ups.xlsx', exampleSnapshot())
    const [followUps] = await sheetsOf(bytes)
    expect(followUps?.data[1]?.[0]).toBe(`'${hostile}`)
    for (const [path, part] of Object.entries(partsOf(bytes))) {
      if (path.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]/)
    }
  })

  it('freezes its header, filters by it, and has widths and a printed page that fit', async () => {
    const sheet = partsOf(await made('follow-ups.xlsx', exampleSnapshot()))['xl/worksheets/sheet1.xml']
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A1:K4"/>')
    expect(sheet).toMatch(/<col min="1" max="1" width="48"/)
    expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/)
  })
})

describe('a printed workbook', () => {
  const workbook = async (language?: 'en') =>
    partsOf(await made('follow-ups.xlsx', exampleSnapshot(language)))['xl/workbook.xml'] ?? ''

  it('has its header on every page, and only the columns that are for people', async () => {
    const names = [
      ...(await workbook()).matchAll(/<definedName name="([^"]+)" localSheetId="(\d)">([^<]+)</g),
    ]
    expect(names.map(([, ...parts]) => parts)).toEqual([
      ['_xlnm.Print_Area', '0', "'Uppföljningar'!$A$1:$G$4"],
      ['_xlnm.Print_Titles', '0', "'Uppföljningar'!$1:$1"],
      ['_xlnm.Print_Area', '1', "'Områden'!$A$1:$H$2"],
      ['_xlnm.Print_Titles', '1', "'Områden'!$1:$1"],
    ])
    expect(await workbook('en')).toContain("'Follow-ups'!$1:$1")
  })

  it('names a sheet whose name has an apostrophe or a sign of XML in it', async () => {
    const named = { name: "Områden & 'ö'", columns: [{ header: 'Vad', width: 10 }], rows: [] }
    expect(partsOf(await writeXlsx([named]))['xl/workbook.xml']).toContain("'Områden &amp; ''ö'''!$A$1:$A$1<")
  })

  it('says on each page which file and sheet it is from', async () => {
    const sheet = partsOf(await made('attendance.xlsx', exampleSnapshot()))['xl/worksheets/sheet1.xml']
    expect(sheet).toContain('<oddFooter>&amp;L&amp;F – &amp;A&amp;R&amp;P / &amp;N</oddFooter>')
  })
})

describe('attendance.xlsx', () => {
  it('holds organisations, minutes by presentation, and people', async () => {
    const sheets = await sheetsOf(await made('attendance.xlsx', exampleSnapshot()))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Organisationer',
      'Minuter per presentation',
      'Personer',
    ])
    const [organisations, presentations, people] = sheets.map(({ data }) => data)
    expect(organisations?.slice(1)).toEqual([
      ['Energimyndigheten', 'Nationell aktör', 'Deltog', 1, 1, 11],
      ['Vinnova', 'Nationell aktör', 'Deltog', 1, 1, 20],
      ['Region Halland', 'Region', 'Deltog inte', 0, 0, 0],
      ['Region Örebro län', 'Region', 'Deltog', 1, 1, 20],
    ])
    expect(presentations?.[0]).toEqual(['Organisation', 'Minuter', 'Region Örebro län'])
    expect(presentations?.[1]).toEqual(['Energimyndigheten', 11, 7])
    expect(people?.slice(1).map(([name]) => name)).toEqual([
      'Handläggare Energimyndigheten',
      'Facilitator Exempel',
      'Raderad person',
    ])
  })
})

describe('follow-ups.csv', () => {
  it('has a byte order mark, semicolons, CRLF, ISO dates and a header row, and no sep= line', async () => {
    const csv = await madeText('follow-ups.csv', exampleSnapshot())
    const [header, , agreedLine] = csv.split('\r\n')
    expect(header).toMatch(/^\uFEFFUppföljning;Ägare;Kontaktperson;Klart senast;/)
    expect(agreedLine).toMatch(
      new RegExp(`^${agreed};Energimyndigheten;Handläggare Energimyndigheten;2027-01-15;Öppen;`),
    )
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('keeps a text of two lines in one field', async () => {
    const csv = await madeText('follow-ups.csv', exampleSnapshot())
    expect(csv).toContain('\r\n"Utan dag\nmen med två rader";Vinnova;')
  })

  it('makes a text that begins like a formula harmless', async () => {
    const csv = await madeText('follow-ups.csv', exampleSnapshot())
    expect(csv).toContain('\r\n"\'=HYPERLINK(""http')
  })
})

describe('text that begins like a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠A1'])(
    'such as %j gets an apostrophe before it',
    (formula) => {
      expect(harmless(formula)).toBe(`'${formula}`)
    },
  )

  it('is all that gets one: other text stays as it is', () => {
    for (const plain of ['Boka möte', 'a=b', '–', "'redan", '1-2', '']) expect(harmless(plain)).toBe(plain)
  })

  it('never starts a cell, whatever the text', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '＠', 'a', "'", '\u00A0')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (anything) => {
        expect(harmless(anything)).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
    )
  })
})

describe('a sheet', () => {
  const at = instantAt('2026-07-01', '09:30')
  const table: Table = {
    name: 'Tider',
    columns: ['Text', 'Tal', 'Tid', 'Längd'].map((header) => ({ header, width: 12 })),
    rows: [[text('å'), number(2.5), moment(at), length(seconds(90))]],
  }

  it('has clock times as in Stockholm, and lengths as minutes to calculate with', async () => {
    const [sheet] = await sheetsOf(await writeXlsx([table]))
    const [word, value, clock, minute] = sheet?.data[1] ?? []
    expect([word, value, minute]).toEqual(['å', 2.5, 1.5])
    // Days are fractions there: a minute comes back to within a millisecond.
    expect(Math.abs(Number(clock) - Date.UTC(2026, 6, 1, 9, 30))).toBeLessThan(2)
  })

  it('has decimals with a comma in CSV', () => {
    const csv = new TextDecoder().decode(writeCsv(table))
    expect(csv.split('\r\n')[1]).toBe('å;2,5;2026-07-01 09:30;1,5')
  })

  it('has no header that calculates in CSV, whoever named the column', () => {
    const named = { ...table, columns: [{ header: '=1+1', width: 12 }, ...table.columns.slice(1)] }
    const csv = new TextDecoder().decode(writeCsv(named))
    expect(csv.split('\r\n')[0]).toBe("'=1+1;Tal;Tid;Längd")
  })

  it('loses characters that would make the whole file unreadable, and nothing else', async () => {
    const broken = {
      ...table,
      rows: [[text('a\u0000b\uFFFFc 😀'), number(1), moment(null), length(minutes(0))]],
    }
    const [sheet] = await sheetsOf(await writeXlsx([broken]))
    expect(sheet?.data[1]).toEqual(['abc 😀', 1, null, 0])
  })

  it('turns the headers of narrow columns upwards, and is as high as the longest of them', async () => {
    const narrow = ['Region Skåne', 'Västra Götalandsregionen'].map((header): Column => ({
      header,
      width: 6,
      align: 'right',
      turned: true,
    }))
    const columns: readonly Column[] = [{ header: 'Organisation', width: 36 }, ...narrow]
    const parts = partsOf(await writeXlsx([{ name: 'Minuter', columns, rows: [] }]))
    expect(parts['xl/styles.xml']).toContain('textRotation="90"')
    const [, height] = /<row [^>]* ht="([\d.]+)"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '') ?? []
    expect(Number(height)).toBe(turnedHeight(['Västra Götalandsregionen']))
  })

  it('of minutes prints every figure in 8 points or more, with all regions presenting', () => {
    const [, presentations] = attendanceTables(exampleSnapshot())
    const [name, total, each] = presentations?.columns.map(({ width }) => width) ?? []
    const letters = (name ?? 0) + (total ?? 0) + (each ?? 0) * regions.length
    // Across a landscape A4, within its margins, there is room for some 140 figures of 10 points.
    expect((140 / letters) * 10).toBeGreaterThanOrEqual(8)
  })

  it('has a turned header no higher than a third of a paper, however long it is', () => {
    expect(turnedHeight([])).toBe(0)
    expect(turnedHeight(['kort', 'x'.repeat(200)])).toBe(170)
  })

  it('has rows as high as the text in them', () => {
    expect(rowHeight(['kort', ''], [10, 10])).toBe(13)
    expect(rowHeight(['två\nrader', 'x'.repeat(30)], [10, 10])).toBe(39)
    expect(rowHeight(['ord om ord som bryts'], [10])).toBe(26)
    expect(rowHeight(['nio bokst', 'x y'], [5, 10])).toBe(26)
  })
})
