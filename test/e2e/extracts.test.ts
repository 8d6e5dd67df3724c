// Files across dialogues, taken home from the page that offers them.
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { strFromU8, unzipSync } from 'fflate'
import { barriersIn } from './support/accessibility.ts'
import { showIn } from './support/appearance.ts'
import { exportText } from './support/exportText.ts'
import { isTooWide, playAll, visits } from './support/visits.ts'
import { phone } from './support/windows.ts'

const { stage, open } = visits(playAll)

const openExtracts = (link: string) => open(link, '/extracts', { acceptDownloads: true })

/** What the browser saves when the link is pressed. */
async function saved(
  page: Page,
  link: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

describe('extracts and data', () => {
  it('give the facilitator what concerns a region, and data to evaluate', async () => {
    const page = await openExtracts(stage().linkOf('facilitator', 'vinnova'))
    const extract = await saved(page, 'Word: Region Värmland')
    expect(extract.name).toMatch(/^\d{4}-\d\d-\d\d Region Värmland utdrag\.docx$/)
    const words = exportText(extract.name, extract.bytes)
    expect(words).toContain('Region Värmland: vad snabbdialogerna har gett')
    expect(words).toContain('Energimyndigheten')
    const workbook = await saved(page, 'Excel: Region Värmland')
    expect(exportText(workbook.name, workbook.bytes)).toContain('Presentation: Region Värmland')
    const data = await saved(page, 'Hämta data')
    const slots = unzipSync(data.bytes)['slots.csv']
    expect(slots === undefined ? '' : strFromU8(slots)).toContain(';presentation;;varmland;done;600;')
  })

  it('are free of barriers in both themes, and fit a phone', async () => {
    const page = await openExtracts(stage().linkOf('facilitator', 'vinnova'))
    await page.getByRole('link', { name: 'Word: Region Värmland' }).waitFor()
    expect(await barriersIn(page)).toEqual([])
    await page.setViewportSize(phone)
    await showIn(page, 'dark')
    expect(await barriersIn(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })

  it('are none for somebody who listened, and say why', async () => {
    const page = await openExtracts(stage().linkOf('listener', 'skane'))
    await page.getByRole('heading', { name: 'Inget att hämta' }).waitFor()
    expect(await page.getByRole('link', { name: /Word|Excel/ }).count()).toBe(0)
  })
})
