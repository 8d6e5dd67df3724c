// The files across the dialogues of a series, each saved by the browser from the page that offers it.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { leave } from './overMonths.ts'
import type { Months } from './overMonths.ts'

interface Series {
  readonly seriesId: string
  readonly firstId: string
}

/** What the table shows of what has moved, the extracts of Region Dalarna, the report of the series and of its first dialogue, and `data.zip`. */
export async function takeHome(
  { asFacilitator }: Months,
  { seriesId, firstId }: Series,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  const table = await asFacilitator('/follow-ups?whose=all&status=done,in-progress')
  await table
    .getByText(/^2 uppföljningar/)
    .first()
    .waitFor()
  for (const [format, words] of Object.entries({ xlsx: 'Excel', csv: 'CSV', ics: 'Kalender (.ics)' })) {
    await table.getByRole('button', { name: 'Exportera', exact: true }).click()
    files[`filter.${format}`] = await saved(table, table.getByRole('link', { name: words, exact: true }))
  }
  const extracts = await asFacilitator('/extracts')
  const offered = {
    'region.xlsx': 'Excel: Region Dalarna',
    'region.docx': 'Word: Region Dalarna',
    'data.zip': 'Hämta data',
  }
  for (const [name, words] of Object.entries(offered)) {
    files[name] = await saved(extracts, extracts.getByRole('link', { name: words }))
  }
  const series = await asFacilitator(`/series/${seriesId}`)
  files['series.docx'] = await saved(series, series.getByRole('link', { name: 'Serierapport (Word)' }))
  const summary = await asFacilitator(`/d/${firstId}/summary`)
  files['report.docx'] = await saved(summary, summary.getByRole('link', { name: 'Rapport (Word)' }))
  await leave(table, extracts, series, summary)
  return files
}

async function saved(page: Page, link: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return new Uint8Array(await readFile(await download.path()))
}
