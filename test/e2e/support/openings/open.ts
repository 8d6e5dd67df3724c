// Opens what opens over a view, and closes it, as somebody without a mouse does.
import type { Locator, Page } from 'playwright-core'
import { redrawn } from '../appearance.ts'
import type { Finds, Opening } from './opening.ts'

/** @returns what has opened. */
export async function open(page: Page, { behind, by, keys = ['Enter'], shows }: Opening): Promise<Locator> {
  const [first] = by
  if (behind !== undefined && first !== undefined) {
    // What is fetched late may come a moment after the view.
    await first(page).or(behind(page)).filter({ visible: true }).first().waitFor()
    if (!(await first(page).isVisible())) await press(page, behind)
  }
  for (const find of by.slice(0, -1)) await press(page, find)
  // What has the focus already would not be told of it again.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  const last = by.at(-1)?.(page)
  if (last !== undefined) await focusOn(page, last)
  for (const key of keys) await page.keyboard.press(key)
  await shows(page).waitFor()
  await redrawn(page)
  return shows(page)
}

async function press(page: Page, find: Finds): Promise<void> {
  await focusOn(page, find(page))
  await page.keyboard.press('Enter')
}

/** What has just opened takes the focus to where it wants it, a moment later: a key must not fall in between. */
async function focusOn(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  const isThere = () => control.evaluate((element) => element.contains(document.activeElement))
  for (let frames = 0; frames < 60; frames += 1) {
    await redrawn(page)
    if (frames > 0 && (await isThere())) break
    await control.focus()
  }
  await control.scrollIntoViewIfNeeded()
}

/** Presses Escape, and then whatever else is open away. @returns what was wrong with how it closed. */
export async function closeByEscape(
  page: Page,
  { by, kind, shows, returnsTo }: Opening,
): Promise<readonly string[]> {
  await page.keyboard.press('Escape')
  const back = (kind === 'choices' ? by.at(-1) : (returnsTo ?? by[0]))?.(page)
  const isBack = async () => (await back?.evaluate((element) => element === document.activeElement)) === true
  const isOpen = () => shows(page).isVisible()
  for (let frames = 0; frames < 60 && ((await isOpen()) || !(await isBack())); frames += 1)
    await redrawn(page)
  const faults = [
    ...((await isOpen()) ? ['Escape does not close it'] : []),
    ...((await isBack()) ? [] : [`the focus does not return, but is on ${await focused(page)}`]),
  ]
  const rest = page.locator('[role="dialog"]:visible, [role="menu"]:visible, [role="listbox"]:visible')
  for (let more = 0; more < 4 && (await rest.count()) > 0; more += 1) {
    await page.keyboard.press('Escape')
    await redrawn(page)
  }
  return faults
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return `${activeElement?.tagName} “${(activeElement?.ariaLabel ?? activeElement?.textContent ?? '').slice(0, 40)}”`
  })
