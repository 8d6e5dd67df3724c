// A bad network: the page says so calmly, nothing in it moves, and what somebody was in the middle of is still there.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser, newPerson } from './support/browser.ts'
import { notesIn, notesText } from './support/notes.ts'
import { laySlowLine } from './support/slowLine.ts'
import type { SlowLine } from './support/slowLine.ts'
import { playToVarmland, startStage } from './support/stage.ts'
import type { Stage } from './support/stage.ts'

const sizes = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}

let stage: Stage
let line: SlowLine
let browser: Browser

beforeAll(async () => {
  stage = await startStage()
  await playToVarmland(stage)
  line = await laySlowLine(stage.url)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  line.close()
  await stage.close()
})

/** A page over the bad line, in the live room. */
async function open(link: string, size: keyof typeof sizes): Promise<Page> {
  line.mend()
  line.delay(0)
  const person = await newPerson(browser, { reducedMotion: 'reduce', ...sizes[size] })
  const page = await person.newPage()
  page.setDefaultTimeout(25_000)
  await page.goto(link.replace(stage.url, line.url))
  await page.getByRole('timer').first().waitFor()
  return page
}

const stateSchema = z.object({
  focused: z.string(),
  value: z.string().nullable(),
  scrolled: z.array(z.number()),
  places: z.array(z.string()),
})

/** Where the focus is, what is written there, how far everything is scrolled, and where the parts of the page stand. */
async function stateOf(page: Page): Promise<z.infer<typeof stateSchema>> {
  return stateSchema.parse(
    await page.evaluate(() => {
      const { activeElement } = document
      const parts = [
        ...document.querySelectorAll('header, main, section, h1, h2, [role=timer], [role=textbox]'),
      ]
      return {
        focused: activeElement?.outerHTML.replaceAll(/ style="[^"]*"/g, '').slice(0, 120) ?? '',
        value:
          activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
            ? activeElement.value
            : null,
        scrolled: [...document.querySelectorAll('*')]
          .filter(({ scrollTop }) => scrollTop > 0)
          .map(({ scrollTop }) => scrollTop),
        places: parts.map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect()
          return `${part.tagName} ${part.id || part.getAttribute('aria-label')}: ${[x, y, width, height].map(Math.round).join(' ')}`
        }),
      }
    }),
  )
}

/** What a browser tells of something that moved by itself; the language's own types do not know of it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** Begins to note what moves in the page without anybody having pressed anything; the answer tells what has. */
async function watchShifts(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: string[] = []
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift'
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, sources } of list.getEntries().filter(isShift)) {
        if (hadRecentInput) continue
        for (const { node, previousRect, currentRect } of sources) {
          const moved = node instanceof Element ? node : node?.parentElement
          // These say something else when the network goes, and when a minute has passed.
          if (moved?.closest('header, [data-testid=notes-saved]') === null) {
            seen.push(JSON.stringify([moved.outerHTML.slice(0, 160), previousRect, currentRect]))
          }
        }
      }
      document.documentElement.dataset['shifts'] = seen.join('\n')
    }).observe({ type: 'layout-shift', buffered: false })
  })
  return async () => (await page.locator('html').getAttribute('data-shifts')) ?? ''
}

const banner = (page: Page) => page.getByText('Ansluter igen.')

describe.each(['desktop', 'phone'] as const)('on a %s, a network that goes and comes back', (size) => {
  it('moves nothing, and leaves a half-written follow-up with its focus as it was', async () => {
    const page = await open(stage.linkOf('panel', 'energimyndigheten'), size)
    if (size === 'phone') await page.getByRole('tab', { name: /^Uppföljning/ }).click()
    await page
      .getByRole('button', { name: /^Uppföljning|^Ny uppföljning/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Vad ska göras?' }).click()
    await page.keyboard.type('Boka möte om')
    await page.waitForLoadState('networkidle')
    const before = await stateOf(page)
    expect(before.value).toBe('Boka möte om')
    const shifts = await watchShifts(page)

    line.cut()
    await banner(page).waitFor()
    expect(await stateOf(page)).toEqual(before)
    line.mend()
    await banner(page).waitFor({ state: 'hidden' })
    expect(await stateOf(page)).toEqual(before)
    expect(await shifts()).toBe('')

    await page.keyboard.type(' vätgas')
    expect((await stateOf(page)).value).toBe('Boka möte om vätgas')
    await page.context().close()
  })

  it('leaves the chosen notes, the place in them and the cursor as they were', async () => {
    const page = await open(stage.linkOf('panel', 'vinnova'), size)
    await notesIn(page).click()
    await page.keyboard.type(`Början och slut på ${size}`)
    for (let back = 0; back < ` på ${size}`.length; back += 1) await page.keyboard.press('ArrowLeft')
    await page.getByText('Sparat', { exact: true }).first().waitFor()
    const before = await stateOf(page)
    const shifts = await watchShifts(page)

    line.cut()
    await banner(page).waitFor()
    expect(await stateOf(page)).toEqual(before)
    await page.keyboard.type('et')
    line.mend()
    await banner(page).waitFor({ state: 'hidden' })
    await page.getByText('Sparat', { exact: true }).first().waitFor()
    await page.keyboard.type(' nu')

    expect(await notesText(page)).toContain(`Början och slutet nu på ${size}`)
    const after = await stateOf(page)
    expect([after.scrolled, after.places]).toEqual([before.scrolled, before.places])
    expect(await shifts()).toBe('')
    await page.context().close()
  })

  it('leaves everything where it was for the facilitator', async () => {
    const page = await open(stage.linkOf('facilitator', 'vinnova'), size)
    await page.waitForLoadState('networkidle')
    const before = await stateOf(page)
    const shifts = await watchShifts(page)
    line.cut()
    await banner(page).waitFor()
    expect((await stateOf(page)).places).toEqual(before.places)
    line.mend()
    await banner(page).waitFor({ state: 'hidden' })
    expect((await stateOf(page)).places).toEqual(before.places)
    expect(await shifts()).toBe('')
    await page.context().close()
  })
})

describe('a slow network', () => {
  it('lets everybody in, shows the right time, and says that it is saved only when it is', async () => {
    const page = await open(stage.linkOf('panel', 'tillvaxtverket'), 'phone')
    line.delay(700)
    await page.reload()
    await page.getByRole('timer').first().waitFor()
    await notesIn(page).click()
    await page.keyboard.type('Långsamt men säkert')
    await page.getByText('Sparat', { exact: true }).first().waitFor()
    expect(await banner(page).isVisible()).toBe(false)
    const direct = await newPerson(browser)
    line.delay(0)
    const other = await direct.newPage()
    await other.goto(stage.linkOf('listener', 'skane'))
    await other.getByText('Långsamt men säkert').waitFor()
    await direct.close()
    await page.context().close()
  })
})
