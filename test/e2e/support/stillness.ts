// What stands where in a page, and what moves in it by itself.
import type { Page } from 'playwright-core'
import { z } from 'zod'

const stateSchema = z.object({
  focused: z.string(),
  value: z.string().nullable(),
  scrolled: z.array(z.number()),
  places: z.array(z.string()),
})

/** Where the focus is, what is written there, how far everything is scrolled, and where the parts of the page stand. */
export async function stateOf(page: Page): Promise<z.infer<typeof stateSchema>> {
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
export async function watchShifts(page: Page): Promise<() => Promise<string>> {
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
