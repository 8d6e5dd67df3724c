// Views of a dialogue that were never opened while there was a network: they open all the same when it is gone.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { keptPage } from './support/keptPage.ts'
import { notesIn } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { writeOutline } from './support/stage.ts'

const { stage, line, come } = overLine(writeOutline)

const listSchema = z.object({ files: z.array(z.string()) })

/** How many of these files the browser has not kept. */
const missing = (page: Page, files: readonly string[]) =>
  page.evaluate(async (paths) => {
    const found = await Promise.all(paths.map((path) => caches.match(path)))
    return found.filter((each) => each === undefined).length
  }, files)

it('a presenter who has seen her own view opens all others without a network, the editor of the notes too', async () => {
  const page = await come(stage().linkOf('presenter', 'varmland'), 'desktop')
  await keptPage(page)
  const { files } = listSchema.parse(await (await fetch(`${stage().url}/dialogueFiles.json`)).json())
  await expect.poll(() => missing(page, files), { timeout: 120_000 }).toBe(0)
  const fetchedByThePage = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  expect(fetchedByThePage.filter((name) => name.includes('DisplayRoom'))).toEqual([])
  line().cut()

  const open = (view: string) => page.goto(`${line().url}/d/${stage().dialogueId}${view}`)
  await open('/room')
  await notesIn(page).waitFor()
  await open('/display')
  await page.getByText('Börjar kl.').waitFor()
  await open('/rehearsal')
  await page.getByRole('button', { name: 'Starta' }).waitFor()
  await open('/summary')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.title.startsWith('Sammanfattning'))
  await open('/outcomes')
  await page.waitForFunction(() => document.title.startsWith('Återkoppling'))
  for (const words of ['Laddar …', 'Den här delen kunde inte hämtas'])
    await page.getByText(words).waitFor({ state: 'hidden' })
  await page.context().close()
})
