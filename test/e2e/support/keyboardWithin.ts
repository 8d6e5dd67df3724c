// Whether what has opened over a page can be used by keyboard: the focus is taken in, comes to all that is in it, is seen, and is held.
import type { Locator, Page } from 'playwright-core'
import { redrawn } from './appearance.ts'
import { forgetFocus, noteFocus, passedByWithin } from './keyboard.ts'
import type { OpeningKind } from './openings/opening.ts'

type Looks = (page: Page, opened: Locator) => Promise<readonly string[]>

const isIn = (opened: Locator) => opened.evaluate((element) => element.contains(document.activeElement))

/** Whether the focus comes in: when what fades in has come. */
async function comesIn(page: Page, opened: Locator): Promise<boolean> {
  for (let frames = 0; frames < 60 && !(await isIn(opened)); frames += 1) await redrawn(page)
  return isIn(opened)
}

/** What hinders somebody who has no mouse in `opened`, one line each. The focus is left within it. */
export const keyboardFaultsWithin: Readonly<Record<OpeningKind, Looks>> = {
  async dialog(page, opened) {
    if (!(await comesIn(page, opened))) return ['the focus does not come in']
    const faults = [...(await walk(page, opened))]
    for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab', 'Tab']) {
      await page.keyboard.press(key)
      if (!(await isIn(opened))) return [...faults, `${key} leaves it`]
    }
    return faults
  },
  panel: walk,
  async menu(page, opened) {
    if (!(await comesIn(page, opened))) return ['the focus does not come in']
    const items = await opened.getByRole('menuitem').count()
    const faults: string[] = []
    const seen = new Set<string>()
    for (let presses = 0; presses < items; presses += 1) {
      if (presses > 0) await page.keyboard.press('ArrowDown')
      const fault = await noteFocus(page)
      seen.add(await page.evaluate(() => document.activeElement?.textContent ?? ''))
      if (fault !== null) faults.push(fault)
    }
    return seen.size === items && (await isIn(opened))
      ? faults
      : [...faults, 'arrows do not come to all of the menu']
  },
  async choices(page, opened) {
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
    await redrawn(page)
    return opened.evaluate((choices) => {
      const pointedAt = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
      const option = document.getElementById(pointedAt)
      if (option === null || !choices.contains(option)) return ['arrows point at nothing in the list']
      const { top, bottom } = option.getBoundingClientRect()
      return top >= 0 && bottom <= window.innerHeight ? [] : ['what arrows point at is outside the window']
    })
  },
  words: () => Promise.resolve([]),
}

/** Goes on by Tab until all of it has been come to, and not beyond. */
async function walk(page: Page, opened: Locator): Promise<readonly string[]> {
  const faults: string[] = []
  await forgetFocus(page)
  for (let presses = 0; presses < 60; presses += 1) {
    const fault = await noteFocus(page)
    if (fault !== null) faults.push(fault)
    const left = await passedByWithin(opened)
    if (left.length === 0) return faults
    if (presses > 0 && !(await isIn(opened))) return [...faults, ...left]
    await page.keyboard.press('Tab')
  }
  return [...faults, ...(await passedByWithin(opened))]
}
