// report.docx: what Word and a screen reader find in it.
import { describe, expect, it } from 'vitest'
import { exampleSnapshot, notesOf, plain } from './exampleSnapshot.ts'
import { made, partsOf, withoutTags } from './files.ts'

async function documentOf(snapshot = exampleSnapshot()) {
  const parts = partsOf(await made('report.docx', snapshot))
  const body = parts['word/document.xml'] ?? ''
  return { parts, body, paragraphs: body.match(/<w:p[ >].*?<\/w:p>/gs) ?? [] }
}

const outline = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((xml) => {
    const style = /<w:pStyle w:val="(Title|Heading\d)"/.exec(xml)?.[1]
    return style === undefined ? [] : [[style, withoutTags(xml)]]
  })

describe('report.docx', () => {
  it('has its title and its language set', async () => {
    const { parts } = await documentOf()
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Snabbdialog: Ö-drift &amp; &quot;vätgas&quot;</dc:title>',
    )
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>')
    const english = await documentOf(exampleSnapshot('en'))
    expect(english.parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
  })

  it('has real headings in order, none of them skipping a level', async () => {
    const { paragraphs } = await documentOf()
    expect(outline(paragraphs)).toEqual([
      ['Title', 'Snabbdialog: Ö-drift & "vätgas"'],
      ['Heading1', 'Områden för fortsatt dialog'],
      ['Heading1', 'Uppföljningar'],
      ['Heading1', 'Anteckningar'],
      ['Heading2', 'Presentation: Region Örebro län'],
      ['Heading3', 'Fokusområden'],
      ['Heading1', 'Program'],
      ['Heading2', 'Planerad och använd tid'],
      ['Heading2', 'Presentationernas tid'],
      ['Heading1', 'Närvaro'],
      ['Heading2', 'Vem hörde vem'],
      ['Heading1', 'Puls'],
      ['Heading2', 'Vad bör komma härnäst?'],
    ])
  })

  it('repeats the header of every table on each page', async () => {
    const { body } = await documentOf()
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables).toHaveLength(9)
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0))
    }
  })

  it('names every table, for those who do not see it', async () => {
    const { body } = await documentOf()
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const names = tables.map((table) => /<w:tblCaption w:val="([^"]+)"\/><\/w:tblPr>/.exec(table)?.[1])
    expect(names.slice(2, 5)).toEqual(['Program', 'Planerad och använd tid', 'Presentationernas tid'])
    expect(names).not.toContain(undefined)
  })

  it('keeps tables apart, so that no program reads two as one, and what follows one at a distance', async () => {
    const { body, paragraphs } = await documentOf()
    expect(body).not.toContain('</w:tbl><w:tbl>')
    const ended = paragraphs.find((xml) => withoutTags(xml).startsWith('Slutade ')) ?? ''
    expect(ended).toMatch(/<w:spacing w:before="160"\/>/)
  })

  it('keeps a heading, the words below it, the header and the first row of a table on one page', async () => {
    const { body, paragraphs } = await documentOf()
    for (const beginning of ['Blått är använt', 'Svaren är anonyma']) {
      const note = paragraphs.find((xml) => withoutTags(xml).startsWith(beginning)) ?? ''
      expect(note).toContain('<w:keepNext/>')
    }
    const agenda = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [])[0] ?? ''
    const rows = agenda.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows[0]).toContain('<w:keepNext/>')
  })

  it('divides no small table between two pages', async () => {
    const { body } = await documentOf()
    const answers = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('Delvis')) ?? ''
    const rows = answers.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false])
  })

  it('makes the sum stand out', async () => {
    const { body } = await documentOf()
    const row = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((xml) => xml.includes('Totalt')) ?? ''
    expect(row).toContain('<w:pStyle w:val="TableHeader"/>')
  })

  it('tells planned and actual times', async () => {
    const { body } = await documentOf()
    const row = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((xml) =>
      xml.includes('Presentation: Region Örebro'),
    )
    const cells = (row?.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(withoutTags)
    expect(cells).toEqual([
      'Presentation: Region Örebro län',
      '9.05–9.15',
      '9.05–9.16',
      '10:00',
      '11:00',
      '+1:00',
    ])
    expect(withoutTags(body)).toContain('21 november 2026, kl. 9.00–10.30')
  })

  it('sums each column of the times over what it shows, and tells beside them how the end kept to the plan', async () => {
    const { body, paragraphs } = await documentOf()
    const row = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((xml) => xml.includes('Totalt'))
    const cells = (row?.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(withoutTags)
    // One minute over in the presentation and one in the discussion; the next presentation was skipped, and the rest not begun.
    expect(cells).toEqual(['Totalt', '9.00–9.41', '9.00–9.20', '41:00', '20:00', '+2:00'])
    expect(paragraphs.map(withoutTags)).toContain('Slutade 21 min före planen.')
  })

  it('draws planned and used time as bars, in parts that keep the measure of the longest', async () => {
    const { body } = await documentOf()
    const picture = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) =>
      xml.includes('Använt av planerat'),
    )
    const row = (picture?.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((xml) => xml.includes('Örebro')) ?? ''
    const parts = [...row.matchAll(/<w:gridSpan w:val="(\d+)".*?(?:w:fill="(\w+)"|<w:p>)/gs)]
    // 11 minutes are the longest: 10 of them allotted, one beyond.
    expect(parts.map(([, span, fill]) => [span, fill])).toEqual([
      ['1', undefined],
      ['55', '1B4A8A'],
      ['5', 'A8211A'],
    ])
    expect(withoutTags(row)).toBe('Presentation: Region Örebro län11:00 av 10:00 (+1:00)')
  })

  it('draws who heard whom as squares with their numbers, and leaves the own one empty', async () => {
    const { body } = await documentOf()
    const picture = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('btLr')) ?? ''
    const rows = (picture.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map(withoutTags)
    expect(rows).toContain('Vinnova11:00')
    expect(rows).toContain('Energimyndigheten7:00')
    expect(rows).toContain('Region Örebro länegen')
  })

  it('has lists as lists, check-boxes as signs, and bold as bold', async () => {
    const { paragraphs } = await documentOf()
    const find = (text: string) => paragraphs.find((xml) => withoutTags(xml).includes(text)) ?? ''
    expect(find('Hamnar')).toContain('<w:ilvl w:val="0"/>')
    expect(find('Tredje punkten')).toContain('<w:ilvl w:val="1"/>')
    expect(withoutTags(find('Kontakta kommunen'))).toBe('☑ Kontakta kommunen')
    expect(withoutTags(find('Skicka underlag'))).toBe('☐ Skicka underlag')
    expect(find('bioekonomi')).toMatch(/<w:b\/>.*?bioekonomi/)
  })

  it('starts a numbered list where the notes start it', async () => {
    const { parts } = await documentOf()
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>')
  })

  it('links to web and mail addresses alone; other links stay as text', async () => {
    const { parts, body } = await documentOf()
    const links = parts['word/_rels/document.xml.rels'] ?? ''
    expect(links).toContain('Target="https://example.com/%C3%A5?a=1&amp;b=2"')
    expect(links).not.toContain('javascript')
    expect(withoutTags(body)).toContain('och fällan')
  })

  it('can be made before anything has happened, and says what is missing', async () => {
    const { state, ...rest } = exampleSnapshot()
    const nothing = { areas: { areas: {} }, followUps: { followUps: {} }, attendance: { visits: {} } }
    const { body } = await documentOf({ ...rest, state: { ...state, ...nothing }, notes: new Map() })
    const text = withoutTags(body)
    expect(text).toContain('Inga anteckningar skrevs.')
    expect(text).toContain('Inga uppföljningar är registrerade.')
  })

  it('keeps notes of a slot that is no longer in the agenda', async () => {
    const notes = new Map([['gone', notesOf(plain('Sparad text'))]])
    const { paragraphs } = await documentOf({ ...exampleSnapshot(), notes })
    expect(outline(paragraphs)).toContainEqual(['Heading2', 'Borttagen programpunkt'])
    expect(paragraphs.map(withoutTags)).toContain('Sparad text')
  })
})
