// What the notes tell beside their text, at desktop and phone size, over a line that is slow and cut: who is there, whether what was
// written is saved, and when each paragraph was begun.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { notesIn, notesText, saved, whileWriting } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'

const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)

/** Whether the clock of that paragraph can be seen. */
const clockShows = (page: Page, words: string) =>
  notesIn(page)
    .getByText(words)
    .evaluate((paragraph) => {
      const { visibility, display } = getComputedStyle(paragraph, '::after')
      return visibility === 'visible' && display !== 'none'
    })

// The steps build on each other, as they do in a meeting.
describe.each(bothSizes)('on a %s, the notes', (size) => {
  let facilitator: Page
  let officer: Page

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    officer = await come(stage().linkOf('panel', 'energimyndigheten'), size)
    for (const page of [facilitator, officer]) await page.locator('[contenteditable="true"]').waitFor()
  })

  afterAll(async () => {
    await facilitator.context().close()
    await officer.context().close()
  })

  it('say that they are being saved for as long as it takes over a slow line', async () => {
    await notesIn(officer).click()
    await officer.keyboard.press('Control+End')
    await whileSlow(700, async () => {
      await officer.keyboard.type(`\nElektrifiering på ${size}\n`)
      await officer.getByText('Sparar …', { exact: true }).waitFor()
      await saved(officer).waitFor()
    })
    await expect.poll(() => notesText(facilitator)).toContain(`Elektrifiering på ${size}`)
  })

  it('tell who is there and who writes', async () => {
    await notesIn(facilitator).locator('[data-person]').first().waitFor()
    await whileWriting(officer, async () => {
      await facilitator.getByRole('button', { name: /skriver/ }).click()
      await facilitator.getByText(/Energimyndigheten, skriver/).waitFor()
      expect(await barriersInBothThemes(facilitator)).toEqual([])
      expect(await isTooWide(facilitator)).toBe(false)
    })
    await facilitator.keyboard.press('Escape')
  })

  it('say what waits without a line, and that it is saved once the line is back', async () => {
    await whileCut(officer, async () => {
      await officer.keyboard.type(`Vätgas på ${size}`)
      await officer.getByText(/^Offline – \d+ ändring/).waitFor()
      expect(await saved(officer).count()).toBe(0)
    })
    await saved(officer).waitFor()
    await notesIn(facilitator).getByText(`Vätgas på ${size}`).waitFor()
  })

  it('tell when a paragraph was begun, where one writes and where one points', async () => {
    const begun = notesIn(officer).getByText(`Elektrifiering på ${size}`)
    await expect.poll(() => begun.getAttribute('data-clock')).toMatch(/^\d+:\d\d$/)
    // From where the text was pressed first: that may be this paragraph.
    await officer.mouse.move(0, 0)
    await expect.poll(() => clockShows(officer, `Vätgas på ${size}`)).toBe(true)
    await expect.poll(() => clockShows(officer, `Elektrifiering på ${size}`)).toBe(false)
    if (size === 'desktop') await begun.hover()
    else await begun.tap()
    await expect.poll(() => clockShows(officer, `Elektrifiering på ${size}`)).toBe(true)
    expect(await barriersInBothThemes(officer)).toEqual([])
    expect(await isTooWide(officer)).toBe(false)
  })
})
