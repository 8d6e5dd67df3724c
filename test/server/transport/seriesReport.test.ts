// The report of a series as a file: what is in it, and for whom.
import { describe, expect, it } from 'vitest'
import type { Series } from '#shared/protocol/http/series.ts'
import { partsOf, withoutTags } from '../exports/files.ts'
import type { Browser } from './browser.ts'
import { firstFacilitator } from './dialogue.ts'
import { agreed, holdSeries } from './heldSeries.ts'
import { startTestServer } from './testServer.ts'

async function reportOf(browser: Browser, seriesId: string, parameters = '') {
  const answer = await browser.ask(`/api/series/${seriesId}/report.docx${parameters}`)
  expect(answer.status).toBe(200)
  const parts = partsOf(new Uint8Array(await answer.arrayBuffer()))
  const document = parts['word/document.xml'] ?? ''
  return { parts, document, words: withoutTags(document.replaceAll('</w:p>', '\n')) }
}

describe('the report of a series', () => {
  it('holds dialogues, time kept, who met whom, areas with both sides’ outcomes, follow-ups and the pulse', async () => {
    const { facilitator, series } = await holdSeries(await startTestServer())
    const { words } = await reportOf(facilitator, series.id)
    for (const held of [
      'Smart energi i norr & söder',
      'Tema: Hållbar industri på ö',
      'Områden för fortsatt dialog: 2, 1 har återkopplat',
      'Uppföljningar: 2, 2 öppna (0 försenade), 0 klara',
      'Snabbdialog våren: ö-drift',
      '1 av 2',
      'Energimyndigheten 22:00, Vinnova 22:00',
      'Sidorna säger olika saker',
      'Projekt Väte åt öar är på gång',
      agreed,
      '4,0',
      'Ja 0, Delvis 5, Nej 0',
      'Bjud in fler hamnar i Åbo',
    ]) {
      expect(words).toContain(held)
    }
  })

  it('has a title, a language, headings that skip no level and tables whose header comes again', async () => {
    const { facilitator, series } = await holdSeries(await startTestServer())
    const { parts, document } = await reportOf(facilitator, series.id, '?lang=en')
    expect(parts['docProps/core.xml']).toContain('<dc:title>Smart energi i norr &amp; söder</dc:title>')
    expect(parts['word/styles.xml']).toContain('w:val="en-GB"')
    const levels = [...document.matchAll(/w:val="Heading(\d)"/g)].map(([, level]) => Number(level))
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    const tables = document.match(/<w:tbl>/g) ?? []
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
  })

  it('shows no pulse until five have answered', async () => {
    const server = await startTestServer()
    const { facilitator, series, second } = await holdSeries(server)
    const answers = await server.services.storage.pulse.answers([second.id])
    expect(answers.get(second.id)).toHaveLength(5)
    server.services.storage.pulse.answers = async () =>
      new Map([[second.id, answers.get(second.id)?.slice(1) ?? []]])
    const { words } = await reportOf(facilitator, series.id)
    expect(words.match(/Färre än fem svar/g)).toHaveLength(2)
    expect(words).not.toContain('Åbo')
  })

  it('is about the dialogues that the asker may take away, and none for the others', async () => {
    const { series, first } = await holdSeries(await startTestServer())
    const [dalarna, , skane] = first.people
    if (dalarna === undefined || skane === undefined) throw new Error('nobody came')
    const { words } = await reportOf(dalarna.browser, series.id)
    expect(words).toContain('våren')
    expect(words).not.toContain('hösten')
    expect((await skane.browser.ask(`/api/series/${series.id}/report.docx`)).status).toBe(404)
  })

  it('can be made of a series without dialogues', async () => {
    const facilitator = await firstFacilitator(await startTestServer())
    const body = { title: 'Tom', theme: 'Energi' }
    const { id } = await facilitator.json<Series>('/api/series', { method: 'POST', body })
    expect((await reportOf(facilitator, id)).words).toContain('Serien har inga snabbdialoger ännu.')
  })
})
