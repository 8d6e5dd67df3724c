// What of a page is lost when the computer's own few colours replace ours, as they do for those who ask for high contrast.
import type { Locator, Page } from 'playwright-core'

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
    const ground = getComputedStyle(document.body).backgroundColor
    const isGround = (colour: string) => colour === ground || colour.endsWith(', 0)')
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
          const isLost = element instanceof SVGElement && isGround(style.color)
          if (!isWithin || box.width === 0 || style.opacity === '0' || isLost) return []
          const edges = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
            const colour = style[`border${side}Color`]
            const isDrawn = style[`border${side}Style`] !== 'none' && !isGround(colour)
            return isDrawn ? `${style[`border${side}Width`]} ${colour}` : ''
          })
          // Grounds count for nothing: nearly all of them become the same.
          return [
            `${element.tagName} ${edges.join()} ${style.outlineStyle} ${style.fontWeight} ${style.textDecorationLine}`,
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

/** The clocks that say by their colour alone that time is short, or over: without a picture beside the words, or an edge around them. */
export function unmarkedStages(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor
    return [...document.querySelectorAll<HTMLElement>('[data-stage]:has([role="timer"])')].flatMap(
      (clock) => {
        const stage = clock.dataset['stage']
        const words = clock.querySelector('[role="timer"] ~ :has(> svg), [role="timer"] ~ * > :has(> svg)')
        const edge = words === null ? null : getComputedStyle(words)
        const isFramed = edge?.borderStyle === 'solid' && edge.borderColor !== ground
        const isMarked = isFramed && words?.textContent.trim() !== ''
        return stage === 'running' || isMarked ? [] : [`The clock does not show that its stage is ${stage}`]
      },
    )
  })
}

/** What has opened, when no edge tells it from the page behind it; and what arrows point at in it, when that looks like the rest. */
export function unmarkedOpening(opened: Locator): Promise<readonly string[]> {
  return opened.evaluate((element) => {
    const ground = getComputedStyle(document.body).backgroundColor
    const isEdged = (edge: Element | null | undefined) => {
      if (!edge) return false
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(edge)
      return borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== ground
    }
    const around = element.parentElement
    const isTold = [element, around, around?.parentElement, around?.parentElement?.parentElement].some(
      isEdged,
    )
    const pointed = document.getElementById(
      document.activeElement?.getAttribute('aria-activedescendant') ?? '',
    )
    const isPointed =
      pointed === null || isEdged(pointed) || getComputedStyle(pointed).outlineStyle !== 'none'
    return [
      ...(isTold ? [] : ['no edge tells it from the page']),
      ...(isPointed ? [] : ['what arrows point at looks like the rest']),
    ]
  })
}
