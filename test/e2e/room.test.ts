// The live room in a real browser, beyond the example's course: time for everyone, messages, outlines, and stillness.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { playToVarmland, startStage, writeOutline } from './support/stage.ts'
import type { Stage } from './support/stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: Stage
let browser: Browser

async function open(link: string, options: Parameters<typeof newPerson>[1] = {}): Promise<Page> {
  const person = await newPerson(browser, { reducedMotion: 'reduce', ...options })
  const page = await person.newPage()
  page.setDefaultTimeout(25_000)
  await page.goto(link)
  return page
}

/** What hinders people in the page, in the light and in the dark. */
async function barriersInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    found.push(...(await barriersIn(page)).map((barrier) => `${colorScheme}: ${barrier}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

beforeAll(async () => {
  stage = await startStage()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await stage.close()
})

// The steps build on each other, as they do in a meeting.
describe('a presenter before the dialogue', () => {
  it('writes an outline on a phone, which saves itself and is there again after a reload', async () => {
    const presenter = await open(stage.linkOf('presenter', 'vasternorrland'), phone)
    await button(presenter, 'Lägg till punkt').click()
    await presenter.getByRole('textbox', { name: 'Punkt 1', exact: true }).fill('Skogens bioekonomi')
    await button(presenter, 'Lägg till punkt').click()
    await presenter.getByRole('textbox', { name: 'Punkt 2', exact: true }).fill('Internationell koppling')
    await button(presenter, 'Flytta Internationell koppling uppåt').click()
    await presenter.getByText('4 av 10 min · 6 min kvar att fördela').waitFor()
    await presenter.getByText('Sparat', { exact: true }).waitFor()
    expect(await barriersInBothThemes(presenter)).toEqual([])
    await presenter.reload()
    await expect
      .poll(() => presenter.getByRole('textbox', { name: 'Punkt 1', exact: true }).inputValue(), {
        timeout: 20_000,
      })
      .toBe('Internationell koppling')
    await presenter.context().close()
  })

  it('keeps what is written without a network, and saves it when the network is back', async () => {
    const presenter = await open(stage.linkOf('presenter', 'halland'))
    await button(presenter, 'Lägg till punkt').click()
    await presenter.context().setOffline(true)
    await presenter.getByRole('textbox', { name: 'Punkt 1', exact: true }).fill('Vätgas')
    await presenter.getByText('Offline. Sparas när nätet är tillbaka.').waitFor()
    await presenter.context().setOffline(false)
    await presenter.getByText('Sparat', { exact: true }).waitFor()
    expect(Object.values(stage.state().outlines.outlines).flat()).toContainEqual({
      text: 'Vätgas',
      plannedMs: 120_000,
    })
    await presenter.context().close()
  })

  it('rehearses on a clock that nobody else sees', async () => {
    await writeOutline(stage)
    const presenter = await open(stage.linkOf('presenter', 'varmland'))
    await presenter.getByRole('link', { name: 'Repetera mot klockan' }).click()
    await presenter.getByText('Nu: Våra fokusområden').waitFor()
    expect(await presenter.getByRole('timer').innerText()).toBe('10:00')
    await button(presenter, 'Starta').click()
    await expect.poll(() => presenter.getByRole('timer').innerText(), { timeout: 20_000 }).toMatch(/^09:5/)
    expect(await barriersInBothThemes(presenter)).toEqual([])
    await button(presenter, 'Börja om').click()
    expect(await presenter.getByRole('timer').innerText()).toBe('10:00')
    expect(stage.state().timer.phase).toBe('preparing')
    await presenter.context().close()
  })
})

describe('the room while a region presents', () => {
  let facilitator: Page
  let presenter: Page

  beforeAll(async () => {
    await playToVarmland(stage)
    facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
    presenter = await open(stage.linkOf('presenter', 'varmland'), phone)
  })

  it('shows the presenter the point where to be, and the one after it', async () => {
    await presenter.getByText('Nu: Internationell koppling').waitFor()
    await presenter.getByText('Sedan: Vad vi vill fortsätta med').waitFor()
    expect(await barriersInBothThemes(presenter)).toEqual([])
  })

  it('takes a message to the presenter by a key and a press, and takes it away again', async () => {
    await facilitator.getByRole('timer').waitFor()
    await facilitator.keyboard.press('m')
    await button(facilitator, 'Ta gärna EU-delen').waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await button(facilitator, 'Ta gärna EU-delen').click()
    const message = presenter.getByText('”Ta gärna EU-delen”')
    await message.waitFor()
    await button(facilitator, 'Ta bort meddelandet').click()
    await message.waitFor({ state: 'hidden' })
    expect(stage.state().messages.standing).toBeNull()
  })

  it('shows each presenter’s time and who heard whom, by a key', async () => {
    await facilitator.keyboard.press('t')
    const halland = facilitator.getByRole('row', { name: /^Region Halland/ })
    await halland.getByText('1:24 tekniskt fel').waitFor()
    await facilitator.getByRole('img', { name: /^Hur stor del/ }).waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await button(facilitator, 'Visa som tabell').click()
    await facilitator
      .getByRole('cell', { name: /berör prioritering/ })
      .first()
      .waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await facilitator.keyboard.press('Escape')
  })

  it('wins back time by one press, and takes that back by a key', async () => {
    const notice = facilitator.getByRole('group', { name: 'Tidsplanen' })
    await notice.getByRole('button', { name: /^Korta samtalen/ }).click()
    await notice.waitFor({ state: 'hidden' })
    await facilitator.locator('body').click({ position: { x: 5, y: 5 } })
    await facilitator.keyboard.press('z')
    await notice.waitFor()
    expect(stage.state().timer.undo).toBeNull()
  })

  it('counts two tabs of one person once, until both are closed', async () => {
    const link = stage.linkOf('listener', 'blekinge')
    // Of this organisation alone: of others somebody may just be leaving.
    const present = () => {
      const { participants, attendance } = stage.state()
      const people = Object.values(participants.people).filter((each) => each.organisationId === 'blekinge')
      return people.filter(({ id }) => attendance.visits[id]?.at(-1)?.to === null).length
    }
    expect(present()).toBe(0)
    const first = await open(link)
    await first.getByRole('timer').waitFor()
    const second = await first.context().newPage()
    await second.goto(`${stage.url}/d/${stage.dialogueId}`)
    await second.getByRole('timer').waitFor()
    await expect.poll(present, { timeout: 20_000 }).toBe(1)
    await second.close()
    expect(present()).toBe(1)
    await first.context().close()
    await expect.poll(present, { timeout: 30_000 }).toBe(0)
  })

  it('stands still but for its clock: in ten seconds nothing else in the page changes', async () => {
    const listener = await open(stage.linkOf('listener', 'skane'))
    await listener.getByRole('textbox', { name: /^Anteckningar/ }).waitFor()
    await listener.getByText('1 min efter tidsplanen').waitFor()
    await listener.waitForLoadState('networkidle')
    const before = await listener.getByRole('timer').innerText()
    const changed = await listener.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = []
          // The clock itself, and its figures in the agenda's line of what is live.
          const isClock = (node: Node) =>
            (node instanceof Element ? node : node.parentElement)?.closest(
              '[aria-label="Klocka"], [aria-current="step"]',
            ) !== null
          const observer = new MutationObserver((mutations) => {
            for (const { type, target } of mutations) {
              if (!isClock(target)) seen.push(`${type} in ${target.parentElement?.outerHTML.slice(0, 200)}`)
            }
          })
          const what = { subtree: true, childList: true, characterData: true, attributes: true }
          observer.observe(document.body, what)
          setTimeout(() => resolve(seen), 10_000)
        }),
    )
    expect(changed).toEqual([])
    expect(await listener.getByRole('timer').innerText()).not.toBe(before)
    await listener.context().close()
  })

  it('goes on on its own clock without a network, says so, and loses nothing when it is back', async () => {
    await presenter.context().setOffline(true)
    await presenter.getByText('Inte bekräftad, väntar på kontakt').waitFor()
    await presenter.getByText('Nu: Internationell koppling').waitFor()
    await stage.by('facilitator', 'vinnova', { type: 'message.send', to: 'everyone', text: 'Runda av' })
    await presenter.context().setOffline(false)
    await presenter.getByText('”Runda av”').waitFor()
    await presenter.getByText('Inte bekräftad, väntar på kontakt').waitFor({ state: 'hidden' })
    expect(await presenter.getByRole('timer').innerText()).toMatch(/^0[4-7]:/)
  })
})

describe('the summary', () => {
  it('tells each presenter’s time and who heard whom, at desktop and phone size', async () => {
    const page = await open(stage.linkOf('facilitator', 'vinnova'))
    await page.goto(`${stage.url}/d/${stage.dialogueId}/summary`)
    await page.getByRole('heading', { name: 'Tio minuter till var och en' }).waitFor()
    await page.getByRole('heading', { name: 'Vem hörde vem' }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone.viewport)
    expect(await barriersInBothThemes(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
