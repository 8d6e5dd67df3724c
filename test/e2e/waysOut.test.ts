// Pages that cannot show what was asked for: each says why, and what to do.
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriersIn, barriersInBothThemes } from './support/accessibility.ts'
import { newPerson } from './support/browser.ts'
import { notesIn } from './support/notes.ts'
import { sizes } from './support/overLine.ts'
import { playToTheEnd, playToVarmland } from './support/stage.ts'
import { isTooWide, visits } from './support/visits.ts'

const { stage, browser } = visits(playToVarmland)
const { phone } = sizes

async function pageOf(person: BrowserContext, address: string): Promise<Page> {
  const page = await person.newPage()
  page.setDefaultTimeout(25_000)
  await page.goto(address)
  return page
}

const room = () => `${stage().url}/d/${stage().dialogueId}`

/** What the page says instead of what was asked for: free of barriers, and without sideways scrolling, at a desk and on a phone. */
async function saidInstead(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setViewportSize(sizes.desktop.viewport)
  expect(await barriersIn(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await page.setViewportSize(sizes.phone.viewport)
  expect(await barriersInBothThemes(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  return page.locator('main').innerText()
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
    },
    [was, is],
  )
}

describe('a page that cannot show the dialogue', () => {
  it('asks a browser that is nobody to open its link', async () => {
    const person = await newPerson(browser(), phone)
    const page = await pageOf(person, room())
    expect(await saidInstead(page)).toMatch(/Öppna din länk\s+.*personliga länk.*processledaren/s)
    await person.close()
  })

  it('asks for the whole address when there is no such dialogue, and leads to the start page', async () => {
    const person = await newPerson(browser(), phone)
    const page = await pageOf(person, stage().linkOf('panel', 'vinnova'))
    await page.getByRole('timer').first().waitFor()
    await page.goto(`${stage().url}/d/not-a-dialogue`)
    expect(await saidInstead(page)).toMatch(/Snabbdialogen finns inte\s+.*Kontrollera att hela länken/s)
    await page.getByRole('link', { name: 'Till startsidan' }).click()
    await page
      .getByRole('link', { name: /Smart energi/ })
      .first()
      .waitFor()
    await person.close()
  })

  it('tells somebody whose seat was taken away at once, and again after a reload', async () => {
    const person = await newPerson(browser(), phone)
    const page = await pageOf(person, stage().linkOf('listener', 'ostergotland'))
    await page.getByRole('timer').first().waitFor()
    const facilitator = await newPerson(browser())
    const desk = await pageOf(facilitator, stage().linkOf('facilitator', 'vinnova'))
    await desk.getByRole('timer').first().waitFor()
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
    await person.close()
    await facilitator.close()
  })

  it('asks to be loaded anew when it is older than the service', async () => {
    const person = await newPerson(browser(), phone)
    await ofVersion(person, '"protocol":1', '"protocol":0')
    const page = await pageOf(person, stage().linkOf('panel', 'energimyndigheten'))
    expect(await saidInstead(page)).toMatch(/Sidan behöver laddas om\s+.*Ladda om den/s)
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
    await person.close()
  })

  it('sends a link that does not work to a page that says so', async () => {
    const person = await newPerson(browser(), phone)
    const page = await pageOf(person, `${stage().url}/l/no-such-link`)
    expect(await saidInstead(page)).toMatch(/Länken gäller inte\s+.*be processledaren om en ny/s)
    await person.close()
  })
})

describe('a dialogue that has ended', () => {
  it('says so to everybody, and leads to what it came to', async () => {
    await playToTheEnd(stage())
    for (const [role, organisationId] of [
      ['panel', 'energimyndigheten'],
      ['presenter', 'halland'],
      ['facilitator', 'vinnova'],
    ] as const) {
      const person = await newPerson(browser(), phone)
      const page = await pageOf(person, stage().linkOf(role, organisationId))
      await page.goto(room())
      await page.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).first().waitFor()
      await page.getByRole('link', { name: 'Till sammanfattningen' }).first().click()
      await page.waitForURL(/\/summary$/)
      expect(await saidInstead(page)).toContain('Region Värmland')
      await person.close()
    }
    const wall = await newPerson(browser())
    const screen = await pageOf(wall, stage().linkOf('display', null))
    await screen
      .getByText(/slut|Tack/)
      .first()
      .waitFor()
    await wall.close()
  })
})
