// Days in fields, in a browser that speaks English although the page speaks Swedish: written, and picked from the calendar.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { playToVarmland } from './support/stage.ts'
import { isTooWide, visits } from './support/visits.ts'
import { bothSizes, sizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, open } = visits(playToVarmland)

/** The form for a follow-up in the live room, whose scripts are noted as they are fetched. */
async function followUpForm(size: Size) {
  const page = await open(stage().linkOf('facilitator', 'vinnova'), null, {
    locale: 'en-US',
    ...sizes[size],
  })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  if (size === 'phone') await page.getByRole('tab', { name: /^Uppföljning/ }).click()
  await page
    .getByRole('button', { name: /^Uppföljning|^Ny uppföljning/ })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: 'Ny uppföljning' })
  await form.getByLabel('Klart senast').waitFor()
  return { page, form, refused, hasCalendar: () => scripts.some((path) => /\/Calendar-.*\.js$/.test(path)) }
}

const calendarOf = (page: Page) => page.getByRole('dialog', { name: /^Klart senast/ })

describe.each(bothSizes)('on a %s, a due date', (size) => {
  it('is written as year, month and day, and picked from a calendar that is fetched when it is opened', async () => {
    const { page, form, refused, hasCalendar } = await followUpForm(size)
    const field = form.getByLabel('Klart senast')
    const opener = form.getByRole('button', { name: 'Öppna kalendern' })
    await form.getByLabel('Vad ska göras?').fill(`Boka möte vid en ${size}`)
    await field.fill('20261201')
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe('2026-12-01')
    expect(hasCalendar()).toBe(false)

    await opener.click()
    await calendarOf(page).getByText('december 2026').waitFor()
    expect(hasCalendar()).toBe(true)
    expect(await isTooWide(page)).toBe(false)
    await calendarOf(page).getByRole('button', { name: 'Nästa månad' }).click()
    await calendarOf(page).getByRole('button', { name: 'fredag 15 januari 2027' }).click()
    await calendarOf(page).waitFor({ state: 'hidden' })
    await expect.poll(() => field.inputValue()).toBe('2027-01-15')
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await form.getByRole('button', { name: 'Spara', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    const recorded = () =>
      Object.values(stage().state().followUps.followUps).find(({ what }) => what.endsWith(size))?.dueDate
    await expect.poll(recorded).toBe('2027-01-15')
    expect(refused).toEqual([])
    await page.context().close()
  })

  it('that is no day keeps the form open, and says what would be one', async () => {
    const { page, form } = await followUpForm(size)
    await form.getByLabel('Vad ska göras?').fill('Skicka underlag')
    await form.getByLabel('Klart senast').fill('12/01/2026')
    await form.getByRole('button', { name: 'Spara', exact: true }).click()
    await form.getByText(/^Det är inget datum\. Skriv år, månad och dag/).waitFor()
    expect(await form.isVisible()).toBe(true)
    await form.getByLabel('Klart senast').fill('2026-12-01')
    await form.getByLabel('Klart senast').press('Enter')
    await form.waitFor({ state: 'hidden' })
    await page.context().close()
  })
})
