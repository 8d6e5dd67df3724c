// Areas and follow-ups made in the notes, in real browsers: where they stand, who sees them, and what becomes of them without a network.
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { barriersIn, barriersInBothThemes } from './support/accessibility.ts'
import { exportText } from './support/exportText.ts'
import { notesIn, notesText, notesTitle, saved } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import type { Stage } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes, sizes } from './support/windows.ts'

const menu = (page: Page) => page.getByRole('listbox', { name: 'Uppföljningar och områden' })
const option = (page: Page, name: string | RegExp) => menu(page).getByRole('option', { name })
const inText = (page: Page, name: RegExp): Locator => notesIn(page).getByRole('button', { name })
const form = (page: Page, name: string) => page.getByRole('dialog', { name })

/** What is typed next goes into a form, or into the text, once the focus has come there. */
const writesIn = (page: Page, name: string) =>
  form(page, name).locator('input:focus, textarea:focus').waitFor()
const writesInText = (page: Page) => page.locator('[contenteditable="true"]:focus').waitFor()

/** How many follow-ups the page counts in its lists. */
const counts = (page: Page, count: number) =>
  page.getByText(`Uppföljningar ${count}`, { exact: true }).last().waitFor()

/** True as soon as every page shows the follow-up in its notes with these words on owner, date and status. */
async function allShow(pages: readonly Page[], what: string, rest: string): Promise<true> {
  const words = `Uppföljning: ${what} · ${rest}`
  await Promise.all(pages.map((page) => notesIn(page).getByText(words).first().waitFor()))
  return true
}

async function playToDalarna(stage: Stage): Promise<void> {
  await stage.by('facilitator', 'vinnova', { type: 'dialogue.start' })
  await stage.next()
}

// The steps build on each other, as they do in a meeting.
describe.each(bothSizes)('on a %s, a follow-up in the notes', (size) => {
  const { stage, come, open, whileCut, whileSlow } = overLine(playToDalarna)
  let facilitator: Page
  let officer: Page
  let listener: Page

  beforeAll(async () => {
    facilitator = await open(stage().linkOf('facilitator', 'vinnova'), null)
    officer = await come(stage().linkOf('panel', 'energimyndigheten'), size)
    listener = await open(stage().linkOf('listener', 'skane'), null, sizes.phone)
    for (const page of [facilitator, officer, listener]) await notesTitle(page, 'Region Dalarna').waitFor()
  })

  it('is made by / and the keyboard alone, and stands in everybody’s text and lists', async () => {
    await notesIn(officer).click()
    await officer.keyboard.type('Vi enades om /')
    await option(officer, 'Ny uppföljning').waitFor()
    expect(await barriersInBothThemes(officer)).toEqual([])
    await officer.keyboard.type('upp')
    await expect.poll(() => menu(officer).getByRole('option').count()).toBe(1)
    await officer.keyboard.press('Enter')
    await writesIn(officer, 'Ny uppföljning')
    await officer.keyboard.type('Boka möte om elnätet')
    await form(officer, 'Ny uppföljning').getByLabel('Klart senast').fill('2027-01-15')
    await officer.keyboard.press('Enter')
    const made = 'Energimyndigheten · 15 jan 2027 · öppen'
    expect(await allShow([officer, facilitator, listener], 'Boka möte om elnätet', made)).toBe(true)
    await counts(facilitator, 1)
    await writesInText(officer)
    await officer.keyboard.type('och ses sedan.')
    await expect
      .poll(async () => (await notesText(facilitator)).replaceAll('\u00a0', ' '))
      .toBe(
        'Vi enades om Uppföljning: Boka möte om elnätet · Energimyndigheten · 15 jan 2027 · öppen och ses sedan.',
      )
  })

  it('changes in the text when it is changed in the list', async () => {
    await facilitator.getByRole('button', { name: /Visa områden och uppföljningar/ }).click()
    await facilitator
      .getByRole('combobox', { name: 'Status för Boka möte om elnätet' })
      .selectOption({ label: 'pågår' })
    expect(await allShow([officer], 'Boka möte om elnätet', 'Energimyndigheten · 15 jan 2027 · pågår')).toBe(
      true,
    )
    await facilitator.keyboard.press('Escape')
  })

  it('opens from the text, and is changed there by whoever may', async () => {
    await inText(officer, /Boka möte om elnätet/).click()
    const card = form(officer, 'Uppföljning')
    await card.getByRole('combobox', { name: /^Status/ }).selectOption({ label: 'klar' })
    expect(
      await allShow([facilitator], 'Boka möte om elnätet', 'Energimyndigheten · 15 jan 2027 · klar'),
    ).toBe(true)
    expect(await barriersIn(officer)).toEqual([])
    await officer.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
    // What is typed on goes into the text, not to the shortcuts of the room.
    await writesInText(officer)
    await officer.keyboard.type('!')
    await notesIn(facilitator).getByText('och ses sedan.!').waitFor()
    await inText(listener, /Boka möte om elnätet/).tap()
    await form(listener, 'Uppföljning').getByText('Boka möte om elnätet').waitFor()
    expect(await form(listener, 'Uppföljning').getByRole('combobox').count()).toBe(0)
    await listener.keyboard.press('Escape')
  })

  it('is begun for an organisation by @, over a slow line', async () => {
    await notesIn(officer).press('Control+End')
    await officer.keyboard.press('Enter')
    await whileSlow(400, async () => {
      await officer.keyboard.type('@till')
      await option(officer, /Tillväxtverket/).click()
      const fields = form(officer, 'Ny uppföljning')
      await expect
        .poll(() => fields.getByRole('combobox', { name: 'Ägare' }).inputValue())
        .toBe('Tillväxtverket')
      expect(await barriersInBothThemes(officer)).toEqual([])
      await writesIn(officer, 'Ny uppföljning')
      await officer.keyboard.type('Skicka underlaget')
      await fields.getByRole('button', { name: 'Spara' }).click()
      expect(await allShow([officer, listener], 'Skicka underlaget', 'Tillväxtverket · öppen')).toBe(true)
    })
  })

  it('is taken out of the text by undoing, and stays in the lists', async () => {
    await notesIn(officer).press('Control+z')
    await inText(officer, /Skicka underlaget/).waitFor({ state: 'hidden' })
    await counts(facilitator, 2)
    await notesIn(officer).press('Control+Shift+z')
    expect(await allShow([facilitator], 'Skicka underlaget', 'Tillväxtverket · öppen')).toBe(true)
  })

  it('is referred to from another place by its words', async () => {
    await notesIn(officer).press('Control+End')
    await officer.keyboard.press('Enter')
    await officer.keyboard.type('Som sagt: /skicka')
    await option(officer, /Uppföljning: Skicka underlaget/).waitFor()
    await officer.keyboard.press('Enter')
    await expect.poll(() => inText(facilitator, /Skicka underlaget/).count()).toBe(2)
  })

  it('made without a network stands there at once, and is everybody’s when the network is back', async () => {
    await saved(officer).waitFor()
    await whileCut(officer, async () => {
      await officer.getByText('Offline – allt är sparat').waitFor()
      await notesIn(officer).press('Control+End')
      await officer.keyboard.type(' /ny')
      await option(officer, 'Ny uppföljning').click()
      await writesIn(officer, 'Ny uppföljning')
      await officer.keyboard.type('Skriven på tåget')
      await officer.keyboard.press('Enter')
      expect(await allShow([officer], 'Skriven på tåget', 'sparas …')).toBe(true)
    })
    const known = 'Energimyndigheten · öppen'
    expect(await allShow([officer, facilitator, listener], 'Skriven på tåget', known)).toBe(true)
    await counts(facilitator, 3)
  })

  it('stands in the report as it is now, in Markdown and in Word', async () => {
    for (const name of ['report.md', 'report.docx']) {
      const response = await facilitator.request.get(
        `${stage().url}/api/dialogues/${stage().dialogueId}/export/${name}`,
      )
      const text = exportText(name, await response.body()).replaceAll(/<[^>]*>/g, '')
      expect(text).toContain(
        'Uppföljning: Boka möte om elnätet – Energimyndigheten – 15 jan 2027 – klar och ses sedan.',
      )
    }
  })

  it('has an area beside it, made from the toolbar', async () => {
    await notesIn(officer).press('Control+End')
    await officer.getByRole('button', { name: 'Infoga uppföljning eller område' }).click()
    await officer.getByRole('menuitem', { name: 'Nytt område för fortsatt dialog' }).click()
    const fields = form(officer, 'Nytt område för fortsatt dialog')
    await fields.getByLabel('Ämne').fill('Elektrifierade transporter')
    await fields.getByRole('button', { name: 'Spara' }).click()
    await notesIn(facilitator)
      .getByText('Område: Elektrifierade transporter · Region Dalarna, Energimyndigheten · öppen')
      .waitFor()
    expect(await barriersInBothThemes(officer)).toEqual([])
    expect(await isTooWide(officer)).toBe(false)
  })
})
