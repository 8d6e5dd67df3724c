// Pages that cannot show what was asked for, over a line that is slow and cut: each says why, and what to do.
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { barriersIn, barriersInBothThemes } from './support/accessibility.ts'
import { newPerson } from './support/browser.ts'
import { keptPage } from './support/keptPage.ts'
import { notesIn } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { playToTheEnd, playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { desk, phone, sizes } from './support/windows.ts'

const { stage, browser, line } = overLine(playToVarmland)

// Every page in this file is opened over a slow line.
beforeEach(() => line().delay(250))

afterEach(() => {
  line().mend()
  line().delay(0)
})

const overTheLine = (address: string) => address.replace(stage().url, line().url)

/** Opens the address over the line. */
async function pageOf(person: BrowserContext, address: string): Promise<Page> {
  const page = await person.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(overTheLine(address))
  return page
}

const room = () => `${stage().url}/d/${stage().dialogueId}`
const connecting = (page: Page) => page.getByText(/^Ansluter …/)

/** What the page says instead of what was asked for: free of barriers, and without sideways scrolling, at a desk and on a phone. */
async function saidInstead(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setViewportSize(desk)
  expect(await barriersIn(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await page.setViewportSize(phone)
  expect(await barriersInBothThemes(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  return page.locator('main').innerText()
}

/**
 * Cuts the line of a page of a dialogue that says why it cannot show it: it goes on saying so. Opened anew it says that it connects,
 * and once the line is back the same as before, by itself.
 */
async function saysTheSameAfterACut(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const said = await heading.innerText()
  await keptPage(page)
  line().cut()
  expect(await heading.innerText()).toBe(said)
  await page.reload()
  await connecting(page).waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  line().mend()
  await page.getByRole('heading', { level: 1, name: said, exact: true }).waitFor()
}

/** A page of another version than the server: what it sends is changed on the way, as an old script would have sent it. */
async function ofVersion(person: BrowserContext, was: string, is: string): Promise<void> {
  await person.addInitScript(
    ([from, to]) => {
      const Real = WebSocket
      class Old extends Real {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(String(url).replace(from ?? '', to ?? ''), protocols)
        }
        override send(data: Parameters<WebSocket['send']>[0]): void {
          super.send(typeof data === 'string' ? data.replace(from ?? '', to ?? '') : data)
        }
      }
      window.WebSocket = Old
      // Where the line was mended between the two, the page comes by this one.
      class OldRequest extends XMLHttpRequest {
        override send(body?: Parameters<XMLHttpRequest['send']>[0]): void {
          super.send(typeof body === 'string' ? body.replace(from ?? '', to ?? '') : body)
        }
      }
      window.XMLHttpRequest = OldRequest
    },
    [was, is],
  )
}

describe('a page that cannot show the dialogue', () => {
  it('asks a browser that is nobody to open its link', async () => {
    const person = await newPerson(browser(), sizes.phone)
    const page = await pageOf(person, room())
    expect(await saidInstead(page)).toMatch(/Öppna din länk\s+.*personliga länk.*processledaren/s)
    await saysTheSameAfterACut(page)
    await person.close()
  })

  it('asks for the whole address when there is no such dialogue, and leads to the start page', async () => {
    const person = await newPerson(browser(), sizes.phone)
    const page = await pageOf(person, stage().linkOf('panel', 'vinnova'))
    await page.getByRole('timer').first().waitFor()
    await page.goto(`${line().url}/d/not-a-dialogue`)
    expect(await saidInstead(page)).toMatch(/Snabbdialogen finns inte\s+.*Kontrollera att hela länken/s)
    await saysTheSameAfterACut(page)
    await page.getByRole('link', { name: 'Till startsidan' }).click()
    await page
      .getByRole('link', { name: /Smart energi/ })
      .first()
      .waitFor()
    await person.close()
  })

  it('tells somebody whose seat was taken away at once, and again after a reload', async () => {
    const person = await newPerson(browser(), sizes.phone)
    const page = await pageOf(person, stage().linkOf('listener', 'ostergotland'))
    await page.getByRole('timer').first().waitFor()
    const facilitator = await newPerson(browser())
    // Only the one who is sent out sits at the line.
    const lead = await facilitator.newPage()
    await lead.goto(stage().linkOf('facilitator', 'vinnova'))
    await lead.getByRole('timer').first().waitFor()
    const { people } = stage().state().participants
    const own = Object.values(people).find(
      ({ role, organisationId }) => role === 'listener' && organisationId === 'ostergotland',
    )
    const removed = await facilitator.request.delete(
      `${stage().url}/api/dialogues/${stage().dialogueId}/people/${own?.id}`,
      { headers: { origin: stage().url } },
    )
    expect(removed.ok()).toBe(true)
    await page.getByRole('heading', { name: /^Du är inte längre med|^Din länk gäller inte längre/ }).waitFor()
    expect(await saidInstead(page)).toContain('Hör av dig till processledaren')
    await page.reload()
    expect(await saidInstead(page)).toMatch(/Öppna din länk|Du är inte inbjuden hit/)
    await saysTheSameAfterACut(page)
    await person.close()
    await facilitator.close()
  })

  it('asks to be loaded anew when it is older than the service', async () => {
    const person = await newPerson(browser(), sizes.phone)
    await ofVersion(person, '"protocol":1', '"protocol":0')
    const page = await pageOf(person, stage().linkOf('panel', 'energimyndigheten'))
    expect(await saidInstead(page)).toMatch(/Sidan behöver laddas om\s+.*Ladda om den/s)
    await saysTheSameAfterACut(page)
    line().cut()
    await page.getByRole('button', { name: 'Ladda om sidan' }).click()
    await connecting(page).waitFor()
    line().mend()
    await page.getByRole('button', { name: 'Ladda om sidan' }).waitFor()
    await person.close()
  })

  it('shows no notes that it could damage, and asks to be loaded anew for them', async () => {
    const person = await newPerson(browser(), { reducedMotion: 'reduce' })
    await ofVersion(person, 'schema=3', 'schema=0')
    const page = await pageOf(person, stage().linkOf('panel', 'energimyndigheten'))
    const problem = page.getByRole('alert').filter({ hasText: 'Sidan är äldre än anteckningarna' })
    await problem.waitFor()
    expect(await notesIn(page).count()).toBe(0)
    await problem.getByRole('button', { name: /Ladda om/ }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    line().cut()
    await lineIsCut(page).waitFor()
    expect(await problem.isVisible()).toBe(true)
    expect(await notesIn(page).count()).toBe(0)
    line().mend()
    await lineIsCut(page).waitFor({ state: 'hidden' })
    expect(await problem.isVisible()).toBe(true)
    await person.close()
  })

  it('sends a link that does not work to a page that says so', async () => {
    const person = await newPerson(browser(), sizes.phone)
    const page = await pageOf(person, `${stage().url}/l/no-such-link`)
    expect(await saidInstead(page)).toMatch(/Länken gäller inte\s+.*be processledaren om en ny/s)
    line().cut()
    expect(await saidInstead(page)).toContain('Länken gäller inte')
    await person.close()
  })
})

describe('a dialogue that has ended', () => {
  it('while somebody had no line says so once it is back', async () => {
    const person = await newPerson(browser(), sizes.phone)
    const page = await pageOf(person, stage().linkOf('panel', 'tillvaxtverket'))
    await page.getByRole('timer').first().waitFor()
    line().cut()
    await lineIsCut(page).waitFor()
    await playToTheEnd(stage())
    expect(await page.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).count()).toBe(0)
    line().mend()
    await page.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).first().waitFor()
    await lineIsCut(page).waitFor({ state: 'hidden' })
    await saidInstead(page)
    await person.close()
  })

  it('says so to everybody, and leads to what it came to', async () => {
    const guests = [
      ['panel', 'energimyndigheten'],
      ['presenter', 'halland'],
      ['facilitator', 'vinnova'],
    ] as const
    const comeAndRead = async ([role, organisationId]: (typeof guests)[number]) => {
      const person = await newPerson(browser(), sizes.phone)
      const page = await pageOf(person, stage().linkOf(role, organisationId))
      await page.goto(overTheLine(room()))
      await page.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).first().waitFor()
      await page.getByRole('link', { name: 'Till sammanfattningen' }).first().click()
      await page.waitForURL(/\/summary$/)
      await page.getByText('Region Värmland').first().waitFor()
      expect(await saidInstead(page)).toContain('Region Värmland')
      await person.close()
    }
    await Promise.all(guests.map(comeAndRead))
    const wall = await newPerson(browser())
    const screen = await pageOf(wall, stage().linkOf('display', null))
    await screen
      .getByText(/slut|Tack/)
      .first()
      .waitFor()
    await wall.close()
  })
})
