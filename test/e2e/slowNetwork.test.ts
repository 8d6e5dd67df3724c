// A slow network: whoever waits is told so, and comes in; what is shown is right, and nothing is called saved before it is.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newPerson } from './support/browser.ts'
import { secondsShown } from './support/clock.ts'
import { notesIn, saved } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { wayTo } from './support/siteNav.ts'
import { playToVarmland } from './support/stage.ts'
import { bothSizes, sizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, browser, line, come } = overLine(playToVarmland)

/** Lets somebody in while the line is still fast, and makes it slow. */
async function enter(link: string, size: Size): Promise<Page> {
  const page = await come(link, size)
  await page.getByText('Region Värmland').first().waitFor()
  line().delay(400)
  return page
}

const connecting = (page: Page) => page.getByText(/^Ansluter …/)
const fetching = (page: Page) => page.getByText('Laddar …', { exact: true })

/** Opens an address of the dialogue anew; what is waited for is said in words until it is there. */
async function openSlowly(page: Page, path: string): Promise<void> {
  await page.goto(`${line().url}/d/${stage().dialogueId}${path}`, { waitUntil: 'commit' })
  await connecting(page).waitFor()
}

/** What the page says to be wrong once nothing is waited for any more. */
async function troublesIn(page: Page): Promise<readonly string[]> {
  for (const words of [connecting(page), fetching(page)]) await words.first().waitFor({ state: 'hidden' })
  return lineIsCut(page).or(page.getByRole('alert')).allTextContents()
}

/** Writes over a line that is slower still: it is said to be saved only when it is, and it has reached the others then. */
async function writesWhatOthersRead(page: Page, words: string): Promise<void> {
  line().delay(700)
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await page.getByText('Sparar …', { exact: true }).first().waitFor()
  await saved(page).waitFor()
  expect(await lineIsCut(page).isVisible()).toBe(false)
  const direct = await newPerson(browser())
  const other = await direct.newPage()
  await other.goto(stage().linkOf('listener', 'skane'))
  await other.getByText(words).waitFor()
  await direct.close()
}

describe.each(bothSizes)('on a %s, over a slow network', (size) => {
  it('the room of the panel says that it connects, comes whole, and says that what is written is saved only when it is', async () => {
    const page = await enter(stage().linkOf('panel', 'energimyndigheten'), size)
    await openSlowly(page, '')
    await page.getByRole('timer').first().waitFor()
    await notesIn(page).waitFor()
    expect(await troublesIn(page)).toEqual([])
    await writesWhatOthersRead(page, `Långsamt men säkert på ${size}`)
    await page.context().close()
  })

  it("the presenter's own view comes with the time that is left", async () => {
    const page = await enter(stage().linkOf('presenter', 'varmland'), size)
    await openSlowly(page, '/presenter')
    await page.getByText('Ni presenterar nu').waitFor()
    expect(await troublesIn(page)).toEqual([])
    const direct = await newPerson(browser(), sizes[size])
    const other = await direct.newPage()
    await other.goto(stage().linkOf('presenter', 'varmland'))
    await other.getByText('Ni presenterar nu').waitFor()
    await expect
      .poll(async () => {
        const [near, far] = await Promise.all([secondsShown(other), secondsShown(page)])
        return Math.abs(near - far)
      })
      .toBeLessThanOrEqual(1)
    await direct.close()
    await page.context().close()
  })

  it('the display comes with its region', async () => {
    const page = await enter(stage().linkOf('display', null), size)
    await openSlowly(page, '/display')
    await page.getByRole('heading', { level: 1, name: 'Region Värmland' }).waitFor()
    expect(await troublesIn(page)).toEqual([])
    await page.context().close()
  })

  it('a page behind a link says that it loads as soon as the link is followed', async () => {
    const page = await enter(stage().linkOf('facilitator', 'vinnova'), size)
    line().delay(0)
    await page.goto(line().url)
    const link = await wayTo(page, 'Uppföljningar')
    await page.waitForLoadState('networkidle')
    line().delay(400)
    await link.click()
    await fetching(page).first().waitFor()
    expect(await page.getByRole('heading', { name: 'Snabbdialoger' }).count()).toBe(0)
    await page.getByRole('heading', { level: 1, name: 'Uppföljningar' }).waitFor()
    expect(await troublesIn(page)).toEqual([])
    await page.context().close()
  })

  it('the summary comes, whose script has never been fetched', async () => {
    const page = await enter(stage().linkOf('facilitator', 'vinnova'), size)
    await openSlowly(page, '/summary')
    await page.getByRole('heading', { level: 1, name: 'Sammanfattning' }).waitFor()
    expect(await troublesIn(page)).toEqual([])
    await page.context().close()
  })
})
