// The screen of a view that is looked at and not touched: it stays awake while the view is shown, and no longer.
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newPerson } from './support/browser.ts'
import { playToVarmland } from './support/stage.ts'
import { visits } from './support/visits.ts'
import { bothSizes, sizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, browser, open } = visits(playToVarmland)

/** `does as it does`: as the browser of the tests has it, which may refuse, for it has no screen. */
type Screen = 'grants it' | 'refuses it' | 'has none' | 'does as it does'

/**
 * Puts a screen in the browser that does as it is told, and tells in the page how often it was asked for and how many hold it. As a
 * browser's own, it takes back what is held when the page is hidden, and grants nothing then.
 */
async function putScreen(person: BrowserContext, screen: Screen): Promise<void> {
  await person.addInitScript((kind) => {
    if (kind === 'does as it does') return
    if (kind === 'has none') {
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
      return
    }
    const held = new Set<EventTarget>()
    let asked = 0
    const tell = () => {
      document.documentElement.dataset['screen'] = `asked ${asked}, held ${held.size}`
    }
    const request = () => {
      asked += 1
      const lock = Object.assign(new EventTarget(), {
        async release(): Promise<void> {
          held.delete(lock)
          tell()
        },
      })
      const isGranted = kind === 'grants it' && !document.hidden
      if (isGranted) held.add(lock)
      tell()
      return isGranted
        ? Promise.resolve(lock)
        : Promise.reject(new DOMException('The battery is low', 'NotAllowedError'))
    }
    Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request } })
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) held.clear()
      tell()
    })
  }, screen)
}

/** Hides the page, or shows it again, as when its user goes to another window: a browser without windows does not do it itself. */
function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperties(document, {
      hidden: { configurable: true, value: hidden },
      visibilityState: { configurable: true, value: hidden ? 'hidden' : 'visible' },
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}

const told = (page: Page, words: string) => page.locator(`html[data-screen="${words}"]`).waitFor()

async function come(link: string, screen: Screen, size: Size) {
  const person = await newPerson(browser(), sizes[size])
  await putScreen(person, screen)
  const page = await person.newPage()
  page.setDefaultTimeout(40_000)
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  await page.goto(link)
  await page.getByRole('timer').first().waitFor()
  return { page, failures, leave: () => person.close() }
}

describe.each(bothSizes)('on a %s, the screen of a presenter', (size) => {
  it('is kept awake when the view opens and when the page is looked at again, and let go when another view is opened', async () => {
    const { page, failures, leave } = await come(stage().linkOf('presenter', 'varmland'), 'grants it', size)
    await told(page, 'asked 1, held 1')
    await setHidden(page, true)
    await told(page, 'asked 1, held 0')
    await setHidden(page, false)
    await told(page, 'asked 2, held 1')
    await page.getByRole('link', { name: /^Anteckningar och/ }).click()
    await page.getByRole('textbox', { name: /^Anteckningar/ }).waitFor()
    await told(page, 'asked 2, held 0')
    await setHidden(page, true)
    await setHidden(page, false)
    await page.goBack()
    await told(page, 'asked 3, held 1')
    expect(failures).toEqual([])
    await leave()
  })

  it.each(['refuses it', 'has none', 'does as it does'] as const)(
    'is its owner’s own concern where the browser %s, and nothing else is disturbed',
    async (screen) => {
      const { page, failures, leave } = await come(stage().linkOf('presenter', 'varmland'), screen, size)
      if (screen === 'refuses it') await told(page, 'asked 1, held 0')
      const shown = await page.getByRole('timer').innerText()
      await setHidden(page, true)
      await setHidden(page, false)
      if (screen === 'refuses it') await told(page, 'asked 2, held 0')
      await expect.poll(() => page.getByRole('timer').innerText()).not.toBe(shown)
      expect(failures).toEqual([])
      await leave()
    },
  )
})

const invitedSchema = z.object({ link: z.object({ url: z.url() }) })

/** The link of the example's display, as the facilitator whose page this is makes it and takes it back. */
function linkOfDisplay(desk: Page) {
  const { people } = stage().state().participants
  const display = Object.values(people).find(({ role }) => role === 'display')
  const path = `${stage().url}/api/dialogues/${stage().dialogueId}/people/${display?.id}/link`
  const options = { headers: { origin: stage().url } }
  return {
    make: async () => {
      const made = await desk.request.post(path, options)
      return invitedSchema.parse(await made.json()).link.url
    },
    revoke: async () => expect((await desk.request.delete(path, options)).ok()).toBe(true),
  }
}

describe.each(bothSizes)('on a %s, the screen of a display', (size) => {
  it('is kept awake when it opens and when it is looked at again, and let go when its link is taken back', async () => {
    const desk = await open(stage().linkOf('facilitator', 'vinnova'), null)
    const link = linkOfDisplay(desk)
    const { page, failures, leave } = await come(await link.make(), 'grants it', size)
    await told(page, 'asked 1, held 1')
    await setHidden(page, true)
    await told(page, 'asked 1, held 0')
    await setHidden(page, false)
    await told(page, 'asked 2, held 1')
    await link.revoke()
    await page.getByRole('heading', { name: 'Din länk gäller inte längre' }).waitFor()
    await told(page, 'asked 2, held 0')
    expect(failures).toEqual([])
    await desk.context().close()
    await leave()
  })
})
