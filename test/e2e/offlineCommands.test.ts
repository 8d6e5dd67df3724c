// What is given without a network outlives the page that it was given on: it is sent by the next, once, or told of in words.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { keptPage } from './support/keptPage.ts'
import { saved } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { presentationOf, writeOutline } from './support/stage.ts'
import type { Size } from './support/windows.ts'

const { stage, line, come } = overLine(writeOutline)

/** Comes by a personal link over the line, and stays until the browser has kept the page. */
async function enter(role: 'presenter' | 'panel', organisationId: string, size: Size): Promise<Page> {
  const page = await come(stage().linkOf(role, organisationId), size)
  await isIn(page).waitFor()
  await keptPage(page)
  await page.waitForLoadState('networkidle')
  return page
}

/** What is on every page of the dialogue, at any size, once one is in. */
const isIn = (page: Page) => page.getByRole('heading', { level: 1, name: /^Strategisk snabbdialog/ })
const firstPoint = (page: Page) => page.getByRole('textbox', { name: 'Punkt 1', exact: true })
const subjects = () => Object.values(stage().state().areas.areas).map(({ subject }) => subject)

/** The form for areas is fetched once the page has time. */
const hasForm = (page: Page) =>
  page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/CaptureForm-.*\.js$/.test(name)),
  )

async function recordArea(page: Page, subject: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Område\b/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Ämne' }).fill(subject)
  await page.getByRole('textbox', { name: 'Ämne' }).press('Enter')
}

/** How many commands wait, by the line that says that the connection is lost. */
const waiting = (page: Page, count: number) =>
  page.getByText(`${count} ${count === 1 ? 'åtgärd' : 'åtgärder'} skickas när anslutningen är tillbaka.`)

it('what was written offline is there after a reload, and is sent when the network is back', async () => {
  const page = await enter('presenter', 'varmland', 'desktop')
  line().cut()
  await lineIsCut(page).waitFor()
  await firstPoint(page).fill('Skrivet utan nät')
  await waiting(page, 1).waitFor()
  await page.reload()
  await firstPoint(page).waitFor()
  await expect.poll(() => firstPoint(page).inputValue()).toBe('Skrivet utan nät')
  await waiting(page, 1).waitFor()

  line().mend()
  await lineIsCut(page).waitFor({ state: 'hidden' })
  await saved(page).waitFor()
  const slotId = presentationOf(stage().state(), 'varmland')
  await expect.poll(() => stage().state().outlines.outlines[slotId]?.[0]?.text).toBe('Skrivet utan nät')
  await page.context().close()
})

it('two pages that are loaded anew offline lose nothing, and nothing is done twice', async () => {
  const page = await enter('panel', 'energimyndigheten', 'desktop')
  const beside = await page.context().newPage()
  beside.setDefaultTimeout(40_000)
  await beside.goto(page.url())
  await isIn(beside).waitFor()
  for (const each of [page, beside]) await hasForm(each)
  line().cut()
  for (const each of [page, beside]) await lineIsCut(each).waitFor()
  await recordArea(page, 'Från den ena sidan')
  await recordArea(beside, 'Från den andra sidan')
  for (const each of [page, beside]) await waiting(each, 1).waitFor()
  for (const each of [page, beside]) await each.reload()
  for (const each of [page, beside]) await waiting(each, 2).waitFor()

  line().mend()
  for (const each of [page, beside]) await lineIsCut(each).waitFor({ state: 'hidden' })
  await expect.poll(subjects).toHaveLength(2)
  expect(subjects().toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Från den andra sidan',
    'Från den ena sidan',
  ])
  await page.context().close()
})

it('what is refused after a reload is told in words, until it has been seen', async () => {
  const pages = [
    await enter('panel', 'tillvaxtverket', 'desktop'),
    await enter('panel', 'energimyndigheten', 'phone'),
  ]
  for (const page of pages) await hasForm(page)
  line().cut()
  for (const page of pages) {
    await lineIsCut(page).waitFor()
    await recordArea(page, 'Vätgas i stålindustrin')
    await waiting(page, 1).waitFor()
  }
  await stage().by('facilitator', 'vinnova', { type: 'dialogue.start' })
  await stage().by('facilitator', 'vinnova', { type: 'dialogue.end' })
  for (const page of pages) {
    await page.reload()
    await waiting(page, 1).waitFor()
  }
  line().mend()
  for (const page of pages) {
    const told = page.getByText('Nytt område för fortsatt dialog: ”Vätgas i stålindustrin”.')
    await told.waitFor()
    expect(await told.textContent()).toContain('Din roll får inte göra det här.')
    expect(await barriersIn(page)).toEqual([])

    await page.reload()
    await told.waitFor()
    await page.getByRole('button', { name: 'Jag har sett det' }).click()
    await told.waitFor({ state: 'hidden' })
    await page.reload()
    await isIn(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await told.count()).toBe(0)
    await page.context().close()
  }
})
