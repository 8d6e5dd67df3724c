// What opens over a view: how one gets to it by keyboard, and which file draws it.
import type { Locator, Page } from 'playwright-core'
import { acts } from '../views.ts'
import type { Act, View } from '../views.ts'

/**
 * How the keyboard is used in it. dialog: Tab stays within · panel: Tab goes on into it from what opened it · menu: arrows go from
 * item to item · choices: the field keeps the focus, and arrows point at one of the list · words: there is nothing to press in it.
 */
export type OpeningKind = 'dialog' | 'panel' | 'menu' | 'choices' | 'words'

/** Finds something in a page. */
export type Finds = (page: Page) => Locator

export interface Opening {
  /** As a sentence about it begins. */
  readonly name: string
  /** The file that draws it, below `client/`. */
  readonly file: string
  readonly kind: OpeningKind
  /** The view that it opens over. */
  readonly over: View
  readonly act: Act
  /** Whether it opens only where there is no room for all of it: on a phone, and enlarged. */
  readonly onlyNarrow?: true
  /** What brings the first of `by` into sight, where it is not: a tab, more tools. */
  readonly behind?: Finds
  /** What is pressed, one after the other. */
  readonly by: readonly Finds[]
  /** What is pressed with the focus on the last of `by`; Enter when left out. */
  readonly keys?: readonly string[]
  readonly shows: Finds
  /** What has the focus when it is closed: what was pressed first, when nothing else is said. */
  readonly returnsTo?: Finds
}

export const button =
  (name: string | RegExp): Finds =>
  (page) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
export const item =
  (name: string | RegExp): Finds =>
  (page) =>
    page.getByRole('menuitem', { name })
export const dialog =
  (name: string | RegExp): Finds =>
  (page) =>
    page.getByRole('dialog', { name })
export const list =
  (name: string | RegExp): Finds =>
  (page) =>
    page.getByRole('listbox', { name })
export const field =
  (label: string | RegExp): Finds =>
  (page) =>
    page.getByRole('combobox', { name: label })
export const region =
  (name: string | RegExp): Finds =>
  (page) =>
    page.getByRole('region', { name })
/** The button in a field for a day, of the form or window that `within` finds. */
export const calendar =
  (within: Finds = (page) => page.locator('main')): Finds =>
  (page) =>
    within(page).getByRole('button', { name: 'Öppna kalendern' }).filter({ visible: true }).first()
export const tab =
  (name: string): Finds =>
  (page) =>
    page.getByRole('tab', { name })
export const menu: Finds = (page) => page.getByRole('menu')

type Row = Omit<Opening, 'over' | 'act'>

/** What opens over the view of that name, in an act. */
export function over(act: Act, name: string, rows: readonly Row[]): readonly Opening[] {
  const view = Object.values(acts)
    .flat()
    .find((each) => each.name === name)
  if (view === undefined) throw new Error(`There is no view called ${name}`)
  return rows.map((row) => ({ ...row, act, over: view }))
}
