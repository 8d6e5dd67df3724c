// What somebody has written in the notes of one slot and could not send, while the page shows those of another: at desktop and phone
// size, over a line that is cut.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { keptInBrowser, notesIn, notesTitle, saved } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { playToVarmland, presentationOf } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'

const { stage, come, line, whileCut } = overLine(playToVarmland)

const waits = (page: Page) => page.getByText(/^Region Värmland: \d+ ändring(?:ar)? väntar på anslutning\.$/)
const counted = (page: Page) => page.getByText(/^Offline – \d+ ändring/)

/** Writes at the end of the notes. */
async function write(page: Page, words: string): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await counted(page).waitFor()
}

async function show(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Visa anteckningar från' }).selectOption({ label })
}

// The steps build on each other, as they do in a meeting.
describe.each(bothSizes)('on a %s, what was written without a line', (size) => {
  let facilitator: Page
  let officer: Page
  const heard = (words: string) => notesIn(facilitator).getByText(words).waitFor()

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    officer = await come(stage().linkOf('panel', 'energimyndigheten'), size)
    await officer.locator('[contenteditable="true"]').waitFor()
  })

  afterAll(async () => {
    await facilitator.context().close()
    await officer.context().close()
  })

  it('is told of beside the notes of another slot, which do not say that everything is saved, and sent from there', async () => {
    await whileCut(officer, async () => {
      await write(officer, `Skrivet i Värmlands anteckningar på ${size}. `)
      await show(officer, 'Region Dalarna')
      await notesTitle(officer, 'Region Dalarna').waitFor()
      await waits(officer).waitFor()
      await counted(officer).waitFor()
      expect(await barriersInBothThemes(officer)).toEqual([])
      expect(await isTooWide(officer)).toBe(false)
    })
    await heard(`Skrivet i Värmlands anteckningar på ${size}.`)
    await waits(officer).waitFor({ state: 'hidden' })
    await notesTitle(officer, 'Region Dalarna').waitFor()
  })

  it('is led back to', async () => {
    await whileCut(officer, async () => {
      await officer.getByRole('button', { name: 'Följ pågående' }).click()
      await notesTitle(officer, 'Region Värmland').waitFor()
      await write(officer, `En gång till på ${size}. `)
      await show(officer, 'Region Dalarna')
      await officer.getByRole('button', { name: 'Visa de anteckningarna' }).click()
      await notesTitle(officer, 'Region Värmland').waitFor()
      await expect.poll(() => waits(officer).count()).toBe(0)
    })
    await saved(officer).waitFor()
    await heard(`En gång till på ${size}.`)
  })

  it('is sent by the page that is opened next, whichever notes it shows', async () => {
    const { dialogueId, state } = stage()
    line().cut()
    await lineIsCut(officer).waitFor()
    await write(officer, `Innan sidan stängdes på ${size}. `)
    await keptInBrowser(officer)
    const next = await officer.context().newPage()
    await officer.close()
    line().mend()
    await next.goto(`${line().url}/d/${dialogueId}?slot=${presentationOf(state(), 'dalarna')}`)
    await notesTitle(next, 'Region Dalarna').waitFor()
    await heard(`Innan sidan stängdes på ${size}.`)
    await expect.poll(() => waits(next).count()).toBe(0)
    officer = next
  })
})
