// Answers that are lost on the way, though the server has done what was asked: asked for again nothing is done twice, and nobody is
// locked out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser, newPerson } from './support/browser.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'
import { laySlowLine } from './support/slowLine.ts'
import type { SlowLine } from './support/slowLine.ts'

let server: ServerProcess
let line: SlowLine
let browser: Browser
let page: Page

const button = (name: string) => page.getByRole('button', { name, exact: true })
const noContact = () => page.getByText('Ingen kontakt med servern. Kontrollera nätet')

beforeAll(async () => {
  server = await startServer()
  line = await laySlowLine(server.url)
  browser = await launchBrowser()
  page = await (await newPerson(browser, { reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(40_000)
})

afterAll(async () => {
  await browser.close()
  line.close()
  await server.stop()
})

/** Introduces oneself on the page that the set-up link leads to. */
async function introduce(name: string): Promise<void> {
  await page.getByLabel('Ditt namn').fill(name)
  await page.getByRole('combobox', { name: 'Din organisation' }).fill('Vinnova')
  await page.keyboard.press('Escape')
  await page.waitForLoadState('networkidle')
}

/** Creates a dialogue as the one whose page this is. @returns its id */
async function createDialogue(): Promise<string> {
  const organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' }
  const details = {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: Date.UTC(2026, 11, 3, 8),
    bookedMs: 3_600_000,
    priorities: [],
    videoUrl: null,
    formatId: 'snabbdialog',
  }
  const region = { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' }
  const created = await page.request.post(`${line.url}/api/dialogues`, {
    headers: { origin: line.url },
    data: { details, organisations: [organisation, region] },
  })
  return z.object({ dialogueId: z.string() }).parse(await created.json()).dialogueId
}

/** Lets the server do what the page next asks for by POST at such a path, and loses the answer. */
async function loseAnswerTo(path: RegExp): Promise<void> {
  let isLost = false
  await page.route(path, async (route) => {
    if (isLost || route.request().method() !== 'POST') return route.fallback()
    isLost = true
    await route.fetch()
    return route.abort('connectionreset')
  })
}

it('the set-up link lets its organiser in when the answer was lost, also after the page has been loaded anew', async () => {
  await page.goto((await server.setUpUrl()).replace(server.url, line.url))
  await introduce('Facilitator Exempel')
  // Cut at once: some browsers ask again themselves.
  const isLost = line.loseNextAnswer().then(() => line.cut())
  await button('Fortsätt').click()
  await isLost
  await noContact().waitFor()
  line.mend()
  await page.reload()
  await introduce('Facilitator Exempel')
  await button('Fortsätt').click()
  await page.waitForURL(`${line.url}/`)
  const session = await page.request.get(`${line.url}/api/session`)
  expect(await session.json()).toMatchObject({ account: { name: 'Facilitator Exempel' } })
})

it('somebody is invited once when the answer was lost: the page asks again by itself', async () => {
  const dialogueId = await createDialogue()
  await page.goto(`${line.url}/d/${dialogueId}/setup/people`)
  const name = page.getByLabel('Namn', { exact: true })
  await name.fill('Presentatör Exempel')
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Region Dalarna' })
  await loseAnswerTo(/\/people\?as=/)
  await button('Bjud in').click()
  await page.getByText('Presentatör Exempel är inbjuden.').waitFor()
  const row = page.getByRole('rowheader', { name: 'Presentatör Exempel' })
  await row.waitFor()
  expect(await noContact().count()).toBe(0)
  expect(await row.count()).toBe(1)
  const people = await page.request.get(`${line.url}/api/dialogues/${dialogueId}/people`)
  expect(await people.json()).toHaveLength(2)
})
