// What of a page cannot be seen as it should: beyond the edge, cut off, or in motion.
import type { Page } from 'playwright-core'

/** Resolves when the page has drawn itself anew: after its window, its colours or its focus were changed. */
export async function redrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    // What moves for as long as it is there is not waited for.
    const isEnding = ({ playState, effect }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
    const ending = document.getAnimations().filter(isEnding)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** Shows the page in these colours, and resolves when it has them. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  await redrawn(page)
}

/** What stands beyond the right edge of the window, and what is cut off without a sign of it; one line each. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = (element: Element) => `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`
    const beyond = (element: Element) => {
      const { right, width } = element.getBoundingClientRect()
      return width > 0 && right > window.innerWidth + 1
    }
    const over = document.documentElement.scrollWidth - window.innerWidth
    const wide = over <= 0 ? [] : [...document.querySelectorAll('body *')].filter(beyond).slice(0, 4)
    const lettered = document.querySelectorAll<HTMLElement>(
      'button, a, h1, h2, h3, label, summary, th, dt, dd, option, [role="tab"], [class*="Badge"]',
    )
    // What only a screen reader is to find is a pixel wide, or clipped to nothing.
    const isForEyes = (element: HTMLElement | null): boolean =>
      element === null ||
      (element.offsetWidth > 1 &&
        getComputedStyle(element).clipPath === 'none' &&
        isForEyes(element.parentElement))
    const cut = [...lettered].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      const isLonger = element.scrollWidth > element.clientWidth + 1 && isForEyes(element)
      return isLonger && overflowX !== 'visible' && textOverflow !== 'ellipsis'
    })
    return [
      ...(over > 0 ? [`${over} px too wide: ${wide.map(words).join(', ')}`] : []),
      ...cut.map((element) => `${words(element)} is cut off`),
    ]
  })
}

/** What moves for longer than a blink, of a page whose reader has asked for stillness. */
export function motionIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ effect, playState }) => {
      const length = Number(effect?.getComputedTiming().endTime ?? 0)
      if (playState !== 'running' || length <= 100) return []
      const moved = effect instanceof KeyframeEffect ? effect.target : null
      return [`${moved?.tagName ?? 'something'}.${moved?.className ?? ''} moves for ${length} ms`]
    }),
  )
}
