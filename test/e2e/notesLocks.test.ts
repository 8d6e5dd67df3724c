// Notes that the facilitator closes and opens, one slot's or all, at desktop and phone size, over a line that is slow and cut.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { notesIn, notesText, notesTitle } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland, presentationOf } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'

const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)

const sign = (page: Page) => page.getByText('Anteckningarna är låsta.', { exact: true })

/** Takes one of the choices that the facilitator has for the notes. */
async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
  await page.getByRole('menuitem', { name: choice, exact: true }).click()
}

/** Writes at the end of the notes. */
async function write(page: Page, words: string): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

const isOpen = (page: Page) => page.locator('[contenteditable="true"]').waitFor()
const editable = (page: Page) => notesIn(page).getAttribute('contenteditable')

describe.each(bothSizes)('on a %s, notes', (size) => {
  let facilitator: Page
  let officer: Page

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    officer = await come(stage().linkOf('panel', 'energimyndigheten'), size)
    await isOpen(officer)
  })

  afterAll(async () => {
    await facilitator.context().close()
    await officer.context().close()
  })

  it('close for whoever writes in them over a slow line, and open again', async () => {
    await write(officer, `Före låset på ${size}. `)
    await whileSlow(400, async () => {
      await choose(facilitator, 'Lås de här anteckningarna')
      await sign(officer).waitFor()
    })
    await expect.poll(() => editable(officer)).toBe('false')
    await officer.keyboard.type('Medan det är låst. ')
    expect(await notesText(officer)).not.toContain('Medan det är låst.')
    for (const page of [facilitator, officer]) expect(await barriersInBothThemes(page)).toEqual([])
    await choose(facilitator, 'Lås upp de här anteckningarna')
    await sign(officer).waitFor({ state: 'hidden' })
    await isOpen(officer)
    await write(officer, `Efter låset på ${size}. `)
    await notesIn(facilitator)
      .getByText(new RegExp(`Efter låset på ${size}\\.`))
      .waitFor()
  })

  it('close once the line is back, when they were locked without one', async () => {
    await whileCut(facilitator, async () => {
      await choose(facilitator, 'Lås de här anteckningarna')
      await facilitator.getByText('1 åtgärd skickas när anslutningen är tillbaka.').waitFor()
      expect(await sign(officer).count()).toBe(0)
    })
    await sign(officer).waitFor()
    await choose(facilitator, 'Lås upp de här anteckningarna')
    await sign(officer).waitFor({ state: 'hidden' })
  })

  it('tell somebody who wrote without a line that they were locked meanwhile', async () => {
    const slotId = presentationOf(stage().state(), 'varmland')
    await isOpen(officer)
    await whileCut(officer, async () => {
      await write(officer, `Skrivet utan nät på ${size}. `)
      await officer.getByText(/^Offline – \d+ ändring/).waitFor()
      await stage().by('facilitator', 'vinnova', { type: 'notes.lock', slotId })
    })
    await officer.getByRole('alert').getByText('Det sista du skrev kom inte med').waitFor()
    await officer.getByRole('button', { name: 'Kopiera texten' }).waitFor()
    expect(await barriersInBothThemes(officer)).toEqual([])
    await officer.getByRole('button', { name: 'Släng det jag skrev' }).click()
    await sign(officer).waitFor()
    for (const page of [facilitator, officer])
      await expect.poll(() => notesText(page)).not.toContain('Skrivet utan nät')
    await stage().by('facilitator', 'vinnova', { type: 'notes.unlock', slotId })
    await isOpen(officer)
  })

  it('close all at once when the dialogue has ended, and open all again', async () => {
    await facilitator.getByRole('button', { name: 'Fler åtgärder' }).click()
    await facilitator.getByRole('menuitem', { name: 'Avsluta dialogen' }).click()
    await facilitator.getByRole('dialog').getByRole('button', { name: 'Avsluta dialogen' }).click()
    await facilitator.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).waitFor()
    await choose(facilitator, 'Lås alla anteckningar')
    for (const label of ['Region Dalarna', 'Region Värmland']) {
      await officer.getByRole('combobox', { name: 'Visa anteckningar från' }).selectOption({ label })
      await notesTitle(officer, label).waitFor()
      await sign(officer).waitFor()
      await expect.poll(() => editable(officer)).toBe('false')
    }
    await choose(facilitator, 'Lås upp alla anteckningar')
    await sign(officer).waitFor({ state: 'hidden' })
    await facilitator.getByRole('button', { name: 'Ångra avslutningen' }).click()
    for (const page of [facilitator, officer]) await page.getByRole('timer').first().waitFor()
  })
})
