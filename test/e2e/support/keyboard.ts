// Whether everything in a page can be come to by the Tab key, and the focus be seen there.
import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import { redrawn } from './appearance.ts'

const reached = 'data-reached'

/** `unseen`: somewhere new, where it cannot be seen. */
const placeSchema = z.enum(['new', 'within', 'round', 'unseen'])

/** Notes where the focus is, and looks whether it can be seen there: one question to the page for each press, of which there are thousands. */
const lookWhereItIs = `(() => {
  const place = (${mark.toString()})('${reached}')
  return place === 'new' && (${fault.toString()})('whole') !== null ? 'unseen' : place
})()`

/** What hinders somebody who has no mouse, one line each: controls that Tab passes by, and focus that cannot be seen. */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const controls = await page.evaluate(startAbove, reached)
  const faults: string[] = []
  for (let presses = 0; presses < controls + 20; presses += 1) {
    await page.keyboard.press('Tab')
    const place = placeSchema.parse(await page.evaluate(lookWhereItIs))
    if (place === 'round') break
    if (place !== 'unseen') continue
    // What slides into view when it gets focus has a frame to do so.
    await redrawn(page)
    const found = await lastingFault(page)
    if (found !== null) faults.push(found)
  }
  return [...faults, ...(await passedByWithin(page.locator('body')))]
}

/** Begins anew to note where the focus comes. */
export async function forgetFocus(page: Page): Promise<void> {
  await page.evaluate((name) => {
    for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name)
  }, reached)
}

/** Notes where the focus is. @returns why it cannot be seen there, or `null`: also when it is still in the same control. */
export async function noteFocus(page: Page): Promise<string | null> {
  await redrawn(page)
  return (await page.evaluate(mark, reached)) === 'within' ? null : lastingFault(page)
}

/**
 * What floats comes to its place a moment after what it belongs to has moved, and what fades away is over it until it has. The page
 * is asked again and again from here, since its own policy for scripts lets it evaluate none.
 */
async function lastingFault(page: Page): Promise<string | null> {
  let found = await page.evaluate(fault, 'whole' as const)
  for (let times = 0; times < 60 && found !== null; times += 1) {
    await redrawn(page)
    found = await page.evaluate(fault, 'whole' as const)
  }
  return found
}

/** The controls within `part` that one could see and press, and that the focus has not come to. */
export function passedByWithin(part: Locator): Promise<readonly string[]> {
  return part.evaluate(passedBy, reached)
}

/**
 * The controls that do not show their focus as the page looks now, one line each: for colours in which nobody has gone through the
 * page by keyboard. Leaves the focus on the last control.
 */
export async function unseenFocus(page: Page): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate(`(${focusEach.toString()})(${fault.toString()})`))
}

/** Puts the focus above everything. @returns how many elements there are that may take it. */
function startAbove(name: string): number {
  for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name)
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  return document.querySelectorAll(
    'a, button, input, select, textarea, summary, [tabindex], [contenteditable]',
  ).length
}

/**
 * Notes where the focus has come. @returns `within` when it is still in the same control, as in a date, which has several parts;
 * `round` when it has been there before, or is nowhere.
 */
function mark(name: string): 'new' | 'within' | 'round' {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'round'
  if (focused.getAttribute(name) === 'now') return 'within'
  if (focused.hasAttribute(name)) return 'round'
  document.querySelector(`[${name}="now"]`)?.setAttribute(name, 'before')
  focused.setAttribute(name, 'now')
  return 'new'
}

function focusEach(faultOf: (extent: 'ring') => string | null): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  )
  return [...controls].flatMap((control) => {
    if (
      control.tabIndex < 0 ||
      control.matches(':disabled, [inert] *') ||
      !control.checkVisibility({ visibilityProperty: true })
    )
      return []
    control.focus({ preventScroll: true, focusVisible: true })
    const found = control === document.activeElement ? faultOf('ring') : null
    return found === null ? [] : [found]
  })
}

/** @returns why the focus cannot be seen where it is now. `ring`: as far as how it is drawn goes, wherever that is. */
function fault(extent: 'ring' | 'whole'): string | null {
  const focused = document.activeElement
  // In a text that is written the cursor shows it.
  if (!(focused instanceof HTMLElement) || focused.isContentEditable) return null
  const named = `${focused.tagName} “${(focused.ariaLabel ?? focused.textContent).trim().slice(0, 40)}”`
  const isRinged = (style: CSSStyleDeclaration) =>
    style.outlineStyle === 'auto' ||
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
  // A control that is drawn by another element shows its focus there, a link that fills its row around the row.
  const field = focused.parentElement?.parentElement
  const drawnBy = [focused, focused.nextElementSibling, focused.parentElement, field, field?.parentElement]
  const ringed = drawnBy.find((element) => {
    if (!element || element.getBoundingClientRect().width < 4) return false
    return [null, '::after', '::before'].some((part) => isRinged(getComputedStyle(element, part)))
  })
  if (!ringed) return `${named} does not show that it has focus`
  if (extent === 'ring') return null
  const box = ringed.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  if (right - left < 1 || bottom - top < 1) return `${named} has focus outside the window`
  const shares = [0.5, 0.1, 0.9]
  const isSeen = shares.some((x) =>
    shares.some((y) => {
      const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
      return there !== null && (ringed.contains(there) || there.contains(focused))
    }),
  )
  return isSeen ? null : `${named} has focus behind something else`
}

/** @returns the controls that were not come to, of those that one could see and press. */
function passedBy(part: Element, name: string): string[] {
  const controls = [
    ...part.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ]
  const isLeft = (control: HTMLElement) => {
    if (control.hasAttribute(name) || control.tabIndex < 0 || control.matches(':disabled, [inert] *'))
      return false
    if (!control.checkVisibility({ visibilityProperty: true })) return false
    // Of a group of choices Tab comes to one; arrows go on from there.
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true
    const group = document.querySelectorAll(`input[type="radio"][name="${CSS.escape(control.name)}"]`)
    return ![...group].some((choice) => choice.hasAttribute(name))
  }
  return controls
    .filter(isLeft)
    .map(
      ({ tagName, ariaLabel, textContent }) =>
        `${tagName} “${(ariaLabel ?? textContent).trim().slice(0, 40)}” is passed by`,
    )
}
