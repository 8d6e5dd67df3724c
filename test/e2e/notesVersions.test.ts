// Versions of the notes in real browsers: kept at the end of a slot, compared, restored for everybody, and taken back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { barriersInBothThemes } from './support/accessibility.ts'
import { notesIn, notesText, notesTitle } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'

const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
  await page.getByRole('menuitem', { name: 'Versioner …' }).click()
}

/** Waits until there are so many versions of the notes that the page shows. */
async function areKept(page: Page, count: number): Promise<void> {
  const slotId = await page.getByLabel('Visa anteckningar från').inputValue()
  const address = `${stage().url}/api/dialogues/${stage().dialogueId}/notes/${slotId}/versions`
  await expect
    .poll(async () => z.array(z.unknown()).parse(await (await page.request.get(address)).json()).length)
    .toBe(count)
}

async function shows(page: Page, text: string): Promise<void> {
  await expect.poll(() => notesText(page)).toBe(text)
}

const whole = 'Fokusområden\nSkoglig bioekonomi\nSmarta elnät i Dalarna\nVätgas för industrin'
const cut = 'Fokusområden\nSmarta elnät i hela Dalarna\nVätgas för industrin'

/** Whose slot is live by then, so that each size has notes of its own. */
const turns = [
  ['desktop', 'Region Värmland'],
  ['phone', 'Region Västernorrland'],
] as const

// The steps build on each other, as they do in a meeting.
describe.each(turns)('on a %s, the versions of the notes', (size, region) => {
  let facilitator: Page
  let officer: Page
  const versions = (page: Page) => page.getByRole('dialog', { name: `Versioner · ${region}` })

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    officer = await come(stage().linkOf('panel', 'energimyndigheten'), size)
    if (size === 'phone') await stage().next()
    for (const page of [facilitator, officer]) await notesTitle(page, region).waitFor()
  })

  afterAll(async () => {
    await facilitator.context().close()
    await officer.context().close()
  })

  it('are kept when the slot ends, and tell what has changed since', async () => {
    await notesIn(officer).click()
    await officer.keyboard.type(
      '# Fokusområden\nSkoglig bioekonomi\nSmarta elnät i Dalarna\nVätgas för industrin',
    )
    await shows(facilitator, whole)
    await stage().next()
    // The officer's page stays where she has just written; the facilitator's goes back there.
    for (const page of [facilitator, officer]) {
      await page.getByLabel('Visa anteckningar från').selectOption({ label: region })
      await notesTitle(page, region).waitFor()
    }
    await areKept(facilitator, 1)
    await notesIn(officer).getByText('Skoglig bioekonomi').click({ clickCount: 3 })
    await officer.keyboard.press('Backspace')
    await officer.keyboard.press('Backspace')
    await notesIn(officer).getByText('Smarta elnät i Dalarna').click()
    await officer.keyboard.press('End')
    for (const _letter of 'Dalarna') await officer.keyboard.press('ArrowLeft')
    await officer.keyboard.type('hela ')
    await shows(facilitator, cut)

    await whileSlow(400, async () => {
      await openVersions(facilitator)
      const list = versions(facilitator).getByRole('list', { name: 'Versioner, den senaste först' })
      await list.getByRole('button', { name: /^Efter presentationen/ }).waitFor()
      await versions(facilitator)
        .getByText('Ändrat efter versionen: 1 stycke borttaget och 1 stycke omskrivet.')
        .waitFor()
    })
    const removed = versions(facilitator).locator('del')
    expect(await removed.first().textContent()).toBe('Skoglig bioekonomi')
    expect(await versions(facilitator).locator('ins').textContent()).toContain('hela ')
    await versions(facilitator).getByText('Borttaget: ').first().waitFor({ state: 'attached' })
  })

  it('can be read without barriers, in the light and in the dark', async () => {
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    expect(await isTooWide(facilitator)).toBe(false)
  })

  it('change nothing without a line, and are restored as an edit that others see, after it has been said what happens', async () => {
    const dialog = versions(facilitator)
    await dialog.getByRole('button', { name: 'Återställ den här versionen …' }).click()
    await dialog.getByText('1 borttaget stycke kommer tillbaka.').waitFor()
    await dialog.getByText('1 stycke får tillbaka sina ord.').waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await whileCut(facilitator, async () => {
      await dialog.getByRole('button', { name: 'Återställ', exact: true }).click()
      await dialog.getByRole('alert').getByText('Ingenting har ändrats').waitFor()
    })
    await dialog.getByRole('button', { name: 'Återställ', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await shows(officer, whole)
    await shows(facilitator, whole)
  })

  it('leave the others where they write, also after it has been taken back in one step, without a line', async () => {
    await officer.keyboard.type('södra ')
    await shows(facilitator, whole.replace('i Dalarna', 'i södra Dalarna'))
    await facilitator.getByText(/^Anteckningarna är som de var kl\. /).waitFor()
    await whileCut(facilitator, async () => {
      await facilitator.getByRole('button', { name: 'Ångra återställningen' }).click()
      await facilitator.getByText('Återställningen är ångrad.').waitFor()
    })
    await notesIn(officer).getByText('Skoglig bioekonomi').waitFor({ state: 'hidden' })
    await expect.poll(async () => (await notesText(officer)).includes('södra')).toBe(true)
    const texts = () => Promise.all([facilitator, officer].map(notesText))
    await expect.poll(async () => new Set(await texts()).size).toBe(1)
  })

  it('have kept what was there before the restoring, too', async () => {
    await openVersions(facilitator)
    const dialog = versions(facilitator)
    await dialog.getByRole('button', { name: /^Före en återställning/ }).waitFor()
    await dialog.getByText('Jämfört med versionen före', { exact: true }).click()
    await dialog
      .getByText('Ändrat sedan versionen före: 1 stycke borttaget och 1 stycke omskrivet.')
      .waitFor()
    await dialog.getByRole('button', { name: 'Spara en version nu' }).click()
    await dialog.getByRole('button', { name: /^Sparad av / }).waitFor()
    await expect
      .poll(() => dialog.getByRole('listitem').getByRole('button', { name: /kl\. / }).count())
      .toBe(3)
    await facilitator.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('say that locked notes must be unlocked first', async () => {
    await facilitator.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
    await facilitator.getByRole('menuitem', { name: 'Lås de här anteckningarna' }).click()
    await facilitator.getByText('Anteckningarna är låsta. Lås upp dem för att skriva.').waitFor()
    await openVersions(facilitator)
    await versions(facilitator)
      .getByText('Anteckningarna är låsta. Lås upp dem först, så kan du återställa.')
      .waitFor()
    expect(
      await versions(facilitator)
        .getByRole('button', { name: /^Återställ/ })
        .count(),
    ).toBe(0)
  })

  it('are not offered to anybody else', async () => {
    expect(await officer.getByRole('button', { name: 'Fler val för anteckningarna' }).count()).toBe(0)
  })
})
