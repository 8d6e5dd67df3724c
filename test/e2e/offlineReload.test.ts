// Somebody whose network is gone, and who opens the dialogue again all the same.
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtClient } from '#test/ground/servedHere.ts'
import { barriersIn } from './support/accessibility.ts'
import { keptPage } from './support/keptPage.ts'
import { saved } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { presentationOf, writeOutline } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

let clientFolder: string

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'snabbdialog-client-'))
  await cp(builtClient, clientFolder, { recursive: true })
})

afterAll(() => rm(clientFolder, { recursive: true }))

const { stage, line, come } = overLine(writeOutline, () => ({ clientFolder }))

/** The presenter of Region Värmland opens the dialogue over the bad line, and stays until the browser has kept the page. */
async function openPresenter(size: Size, search = ''): Promise<Page> {
  const page = await come(stage().linkOf('presenter', 'varmland'), size)
  if (search !== '') await page.goto(page.url() + search)
  await points(page).nth(3).waitFor()
  await keptBuild(page)
  return page
}

const points = (page: Page) => page.getByRole('textbox', { name: /^(Punkt|Point) \d$/ })
const scriptOf = (page: Page) =>
  page.locator('script[src*=first-]').evaluate((script: HTMLScriptElement) => new URL(script.src).pathname)

/** Waits until the build that the page is of is kept whole, and no other. */
async function keptBuild(page: Page): Promise<void> {
  const script = await scriptOf(page)
  await page.waitForFunction(async (own) => (await caches.keys()).join(' ') === `snabbdialog/${own}`, script)
  await keptPage(page)
  await page.waitForLoadState('networkidle')
}

/** Puts another build in the place of the present one: every script has another name, and all that name it say so. */
async function putAnotherBuild(): Promise<void> {
  const assets = join(clientFolder, 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const renamed = (text: string) =>
    scripts.reduce((result, name) => result.replaceAll(name, name.replace(/\.js$/, '0.js')), text)
  await Promise.all(
    ['../index.html', ...scripts].map(async (name) => {
      await writeFile(join(assets, renamed(name)), renamed(await readFile(join(assets, name), 'utf8')))
      if (renamed(name) !== name) await rm(join(assets, name))
    }),
  )
}

const keptDialogues = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('snabbdialog.dialogue/')))

it.each(bothSizes)(
  'on a %s the outline is there after a reload without a network, and what is changed is saved when it is back',
  async (size) => {
    const page = await openPresenter(size)
    line().cut()
    await page.reload()
    await points(page).nth(3).waitFor()
    await expect.poll(() => points(page).nth(1).inputValue()).toMatch(/^Internationell koppling/)
    await page.getByText(/Du är inte ansluten\. Sidan visar det som var känt kl\. (8\.5|9\.0)\d\./).waitFor()
    expect(await barriersIn(page)).toEqual([])

    await points(page).nth(1).fill(`Internationell koppling på ${size}`)
    await page.getByText('Offline. Sparas när nätet är tillbaka.').waitFor()
    line().mend()
    await lineIsCut(page).waitFor({ state: 'hidden' })
    await saved(page).waitFor()
    const slotId = presentationOf(stage().state(), 'varmland')
    await expect
      .poll(() => stage().state().outlines.outlines[slotId]?.[1]?.text)
      .toBe(`Internationell koppling på ${size}`)
    await page.context().close()
  },
)

it('says in English too that what it shows is of a while ago', async () => {
  const page = await openPresenter('desktop', '?lang=en')
  line().cut()
  await page.reload()
  const words = await page.getByText('You are not connected.').textContent()
  expect(words).toMatch(/The page shows what was known at (8:5|9:0)\d\.$/)
  await page.context().close()
})

it('keeps the files of the client, and no answer that the server gave to a person', async () => {
  const page = await openPresenter('desktop')
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/')
  expect(kept.filter((path) => path !== '/' && !/^\/assets\/[\w.-]+-[\w-]{8,}\.\w+$/.test(path))).toEqual([])
  await page.context().close()
})

it('takes up a new version at once, and keeps that one from then on', async () => {
  const page = await openPresenter('desktop')
  const before = await scriptOf(page)
  await putAnotherBuild()
  await page.reload()
  const after = await scriptOf(page)
  expect(after).not.toBe(before)
  await points(page).nth(3).waitFor()
  await keptBuild(page)
  line().cut()
  await page.reload()
  await points(page).nth(3).waitFor()
  expect(await scriptOf(page)).toBe(after)
  await page.context().close()
})

it('keeps nothing of the dialogue after signing out', async () => {
  const page = await openPresenter('desktop')
  await page.reload()
  await points(page).nth(3).waitFor()
  expect(await keptDialogues(page)).toHaveLength(1)
  await page.locator('header').getByRole('button', { expanded: false }).click()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL(`${line().url}/`)
  await expect.poll(() => keptDialogues(page)).toEqual([])

  line().cut()
  await page.goto(`${line().url}/d/${stage().dialogueId}`)
  await page.getByText('Ansluter …').waitFor()
  expect(await points(page).count()).toBe(0)
  line().mend()
  await page.getByText('Öppna din länk').waitFor()
  await page.context().close()
})

it('goes on from what was kept once the network is back', async () => {
  const page = await openPresenter('phone')
  line().cut()
  await page.reload()
  await points(page).nth(3).waitFor()
  await stage().by('facilitator', 'vinnova', { type: 'dialogue.start' })
  line().mend()
  await page.getByText('Live', { exact: true }).waitFor()
  await lineIsCut(page).waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByText('Du är inte ansluten.').count()).toBe(0)
  await page.context().close()
})
