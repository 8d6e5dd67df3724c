// A bad network: the page says so calmly, nothing in it moves, and what somebody was in the middle of is still there.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { notesIn, notesText, notesTitle, saved } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { stateOf, watchShifts } from './support/stillness.ts'
import { playToVarmland } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, come, whileCut } = overLine(playToVarmland)

/** A page over the bad line, in the live room. */
async function open(link: string, size: Size): Promise<Page> {
  const page = await come(link, size)
  await page.getByRole('timer').first().waitFor()
  return page
}

/** Writes forty numbered lines last in the notes that are shown, and stays at their end. */
async function writeLines(page: Page, size: string): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  for (let number = 1; number <= 40; number += 1) {
    await page.keyboard.insertText(`Rad ${number} på ${size}`)
    await page.keyboard.press('Enter')
  }
  await saved(page).waitFor()
}

function isInSight(element: Element): boolean {
  const { x, y, height } = element.getBoundingClientRect()
  const there = document.elementFromPoint(x + 4, y + height / 2)
  return there !== null && (element.contains(there) || there.contains(element))
}

describe.each(bothSizes)('on a %s, a network that goes and comes back', (size) => {
  it('moves nothing, and leaves a half-written follow-up with its focus as it was', async () => {
    const page = await open(stage().linkOf('panel', 'energimyndigheten'), size)
    if (size === 'phone') await page.getByRole('tab', { name: /^Uppföljning/ }).click()
    await page
      .getByRole('button', { name: /^Uppföljning|^Ny uppföljning/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Vad ska göras?' }).click()
    await page.keyboard.type('Boka möte om')
    await page.waitForLoadState('networkidle')
    const before = await stateOf(page)
    expect(before.value).toBe('Boka möte om')
    const shifts = await watchShifts(page)

    await whileCut(page, async () => {
      expect(await stateOf(page)).toEqual(before)
    })
    expect(await stateOf(page)).toEqual(before)
    expect(await shifts()).toBe('')

    await page.keyboard.type(' vätgas')
    expect((await stateOf(page)).value).toBe('Boka möte om vätgas')
    await page.context().close()
  })

  it('leaves the chosen notes, the place in them and the cursor as they were', async () => {
    const page = await open(stage().linkOf('panel', 'vinnova'), size)
    await notesIn(page).click()
    await page.keyboard.type(`Början och slut på ${size}`)
    for (let back = 0; back < ` på ${size}`.length; back += 1) await page.keyboard.press('ArrowLeft')
    await saved(page).waitFor()
    const before = await stateOf(page)
    const shifts = await watchShifts(page)

    await whileCut(page, async () => {
      expect(await stateOf(page)).toEqual(before)
      await page.keyboard.type('et')
    })
    await saved(page).waitFor()
    await page.keyboard.type(' nu')

    expect(await notesText(page)).toContain(`Början och slutet nu på ${size}`)
    const after = await stateOf(page)
    expect([after.scrolled, after.places]).toEqual([before.scrolled, before.places])
    expect(await shifts()).toBe('')
    await page.context().close()
  })

  it('leaves everything where it was for the facilitator', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), size)
    await saved(page).waitFor()
    await page.waitForLoadState('networkidle')
    const before = await stateOf(page)
    const shifts = await watchShifts(page)
    await whileCut(page, async () => {
      expect((await stateOf(page)).places).toEqual(before.places)
    })
    expect((await stateOf(page)).places).toEqual(before.places)
    expect(await shifts()).toBe('')
    await page.context().close()
  })

  it('leaves the notes that were chosen and the line that one reads, also when the dialogue has moved on', async () => {
    const page = await open(stage().linkOf('panel', 'tillvaxtverket'), size)
    const chooser = page.getByRole('combobox', { name: 'Visa anteckningar från' })
    await chooser.selectOption({ label: 'Region Dalarna' })
    await notesTitle(page, 'Region Dalarna').waitFor()
    await writeLines(page, size)
    const line20 = notesIn(page).getByText(`Rad 20 på ${size}`, { exact: true })
    await line20.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const chosen = await chooser.inputValue()
    const before = await stateOf(page)
    expect(before.scrolled).not.toEqual([])
    const shifts = await watchShifts(page)

    await whileCut(page, async () => {
      expect(await stateOf(page)).toEqual(before)
    })
    await saved(page).waitFor()
    expect(await stateOf(page)).toEqual(before)
    expect(await shifts()).toBe('')

    await whileCut(page, async () => {
      await stage().next()
    })
    const live = chooser.locator(`option[value="${stage().state().timer.liveSlotId}"]`)
    await expect.poll(() => live.textContent()).toMatch(/^Pågår: /)
    expect(await chooser.inputValue()).toBe(chosen)
    expect(await notesTitle(page, 'Region Dalarna').count()).toBe(1)
    expect(await line20.evaluate(isInSight)).toBe(true)
    await page.context().close()
  })
})
