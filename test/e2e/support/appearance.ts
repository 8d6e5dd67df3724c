// What of a page cannot be seen as it should: beyond the edge, cut off, in motion, or chosen without a sign of it.
import type { Page } from 'playwright-core'

/** Resolves when the page has drawn itself anew: after its window, its colours or its focus were changed. */
export async function redrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
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

/** What is chosen, and looks like what beside it is not: of a page whose colours are forced. */
export function unmarkedChoices(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const chosen =
      'input:checked, [aria-selected="true"], [aria-pressed="true"], [aria-current="page"], [aria-current="true"]'
    const choices =
      'input[type="checkbox"], input[type="radio"], [aria-selected], [aria-pressed], [aria-current], a[href]'
    // A field of choice without a size of its own is drawn by its label.
    const drawn = (choice: Element) =>
      choice instanceof HTMLInputElement && choice.getBoundingClientRect().width < 10
        ? (choice.nextElementSibling ?? choice)
        : choice
    const lookOf = (choice: Element) => {
      const visible = drawn(choice)
      const area = visible.getBoundingClientRect()
      const around = visible.parentElement?.parentElement ?? visible
      return [...around.querySelectorAll('*')]
        .flatMap((element) => {
          const box = element.getBoundingClientRect()
          const isWithin =
            box.left > area.left - 6 &&
            box.right < area.right + 6 &&
            box.top > area.top - 6 &&
            box.bottom < area.bottom + 6
          const style = getComputedStyle(element)
          const ground = getComputedStyle(document.body).backgroundColor
          const isLost = element instanceof SVGElement && style.color === ground
          if (!isWithin || box.width === 0 || style.opacity === '0' || isLost) return []
          return [
            `${element.tagName} ${style.borderStyle} ${style.borderWidth} ${style.borderColor} ${style.backgroundColor} ${style.outlineStyle} ${style.fontWeight} ${style.textDecorationLine}`,
          ]
        })
        .join('\n')
    }
    const isShown = (choice: Element) => choice.checkVisibility({ visibilityProperty: true })
    return [...document.querySelectorAll(chosen)].filter(isShown).flatMap((choice) => {
      const kin = [
        ...(choice.parentElement?.parentElement?.parentElement ?? document).querySelectorAll(choices),
      ]
      const others = kin.filter(
        (other) => other.tagName === choice.tagName && !other.matches(chosen) && isShown(other),
      )
      const look = lookOf(choice)
      return others.some((other) => lookOf(other) === look)
        ? [`${choice.tagName} “${drawn(choice).textContent.trim().slice(0, 40)}” is not marked as chosen`]
        : []
    })
  })
}
