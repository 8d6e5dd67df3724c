// The lobby at desktop and phone size, over a line that is slow and cut: somebody comes by the room link, and is let in or not.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRoomLink } from './support/aroundTheMeeting.ts'
import { barriersInBothThemes } from './support/accessibility.ts'
import { overLine } from './support/overLine.ts'
import { writeOutline } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'

const { stage, line, come, open, whileCut, whileSlow } = overLine(writeOutline)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const name = (page: Page) => page.getByLabel('Namn', { exact: true })
const noContact = (page: Page) => page.getByText('Ingen kontakt med servern. Kontrollera nätet')
const isWaiting = (page: Page) => page.getByRole('heading', { name: 'Du väntar på att bli insläppt' })

const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement)

async function fitsEverybody(page: Page): Promise<void> {
  expect(await barriersInBothThemes(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
}

// The steps build on each other, as they do for a guest.
describe.each(bothSizes)('on a %s', (size) => {
  /** Who lets people in over the same line as they come by, and somebody who does it over a good one. */
  let facilitator: Page
  let colleague: Page
  let guest: Page
  let roomLink: string
  const guestName = `Gäst på ${size}`

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    roomLink = await makeRoomLink(stage(), facilitator.context())
    await facilitator.goto(`${line().url}/d/${stage().dialogueId}/setup/people`)
    colleague = await open(stage().linkOf('facilitator', 'vinnova'), `/d/${stage().dialogueId}`)
    guest = await come(roomLink, size)
    await name(guest).waitFor()
  })

  afterAll(async () => {
    for (const page of [facilitator, colleague, guest]) await page.context().close()
  })

  it('the room link says over a slow line that it loads, asks who one is, and what is missing', async () => {
    await whileSlow(400, async () => {
      await guest.reload({ waitUntil: 'commit' })
      await guest.getByText('Laddar …', { exact: true }).first().waitFor()
      await name(guest).waitFor()
    })
    await button(guest, 'Be om att få komma in').click()
    await guest.getByText('Skriv ditt namn, med högst 80 tecken.').waitFor()
    await guest.getByText('Välj vilken organisation du kommer från.').waitFor()
    await expect.poll(() => hasFocus(name(guest))).toBe(true)
    await fitsEverybody(guest)
  })

  it('a guest who asks without a line is told so, and loses nothing of what she wrote', async () => {
    await name(guest).fill(guestName)
    await guest.getByLabel('Organisation').selectOption({ label: 'Region Skåne' })
    line().cut()
    await button(guest, 'Be om att få komma in').click()
    await noContact(guest).waitFor()
    expect(await name(guest).inputValue()).toBe(guestName)
    await fitsEverybody(guest)
    line().mend()
    await whileSlow(400, async () => {
      const isLost = line().loseNextAnswer()
      await button(guest, 'Be om att få komma in').click()
      await isLost
      // Some browsers ask again themselves.
      await noContact(guest).or(isWaiting(guest)).first().waitFor()
      if (await noContact(guest).isVisible()) await button(guest, 'Be om att få komma in').click()
      await isWaiting(guest).waitFor()
    })
    await expect.poll(() => hasFocus(isWaiting(guest))).toBe(true)
    await fitsEverybody(guest)
  })

  it('a guest who waits is told when there is no line, and keeps her place, also when she loads the page anew', async () => {
    await whileCut(facilitator, () => guest.getByText('Ingen kontakt med servern just nu.').waitFor())
    await guest.getByText('Processledaren ser att du är här.').waitFor()
    await guest.reload()
    await isWaiting(guest).waitFor()
    await button(guest, 'Ändra namn eller organisation').click()
    await expect.poll(() => hasFocus(name(guest))).toBe(true)
    await name(guest).fill(guestName)
    await guest.getByLabel('Organisation').selectOption({ label: 'Region Skåne' })
    await button(guest, 'Be om att få komma in').click()
    await isWaiting(guest).waitFor()
    await expect.poll(() => button(facilitator, `Släpp in ${guestName}`).count()).toBe(1)
    await expect.poll(() => facilitator.getByText(`${guestName} väntar på att komma in.`).count()).toBe(1)
    await fitsEverybody(facilitator)
  })

  it('a guest who is let in while she has no line comes in by herself when it is back', async () => {
    await whileCut(facilitator, async () => {
      await guest.getByText('Ingen kontakt med servern just nu.').waitFor()
      await button(colleague, `Släpp in ${guestName}`).click()
      await colleague.getByText(`${guestName} är insläppt.`).waitFor()
    })
    await guest.waitForURL(/\/d\/[^/]+\?as=/)
    await guest.getByText('Du är här för Region Skåne.').waitFor()
    await facilitator.getByRole('rowheader', { name: guestName }).waitFor()
    await expect.poll(() => button(facilitator, `Släpp in ${guestName}`).count()).toBe(0)
  })

  it('a facilitator who answers without a line is told so, and answers again over a slow one', async () => {
    const other = await come(roomLink, size)
    await name(other).fill(`Okänd på ${size}`)
    await other.getByLabel('Organisation').selectOption({ label: 'Region Skåne' })
    await button(other, 'Be om att få komma in').click()
    await facilitator.goto(`${line().url}/d/${stage().dialogueId}`)
    const decline = button(facilitator, `Avvisa Okänd på ${size}`)
    await decline.waitFor()
    await fitsEverybody(facilitator)
    await whileCut(facilitator, async () => {
      await decline.click()
      await noContact(facilitator).waitFor()
      await decline.waitFor()
    })
    await whileSlow(400, async () => {
      await decline.click()
      await other.getByRole('heading', { name: 'Du släpptes inte in' }).waitFor()
    })
    await decline.waitFor({ state: 'hidden' })
    await fitsEverybody(other)
    await button(other, 'Försök igen').click()
    await expect.poll(() => name(other).inputValue()).toBe(`Okänd på ${size}`)
    await other.context().close()
  })
})
