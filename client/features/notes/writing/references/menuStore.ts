// The menu that `/` and `@` open in the text, as far as the editor knows of it: what was typed, and where.
import type { Range } from '@tiptap/core'
import type { MenuTrigger } from './menuEntries.ts'

/** The menu while it is open. */
export interface OpenMenu {
  readonly trigger: MenuTrigger
  readonly query: string
  /** The sign and what follows on it in the text. */
  readonly range: Range
  /** The element at the cursor that the menu is drawn in. */
  readonly place: HTMLElement
}

export interface MenuStore {
  /** Whether there is anything to offer, so that the menu is worth opening. */
  readonly offers: (trigger: MenuTrigger, query: string) => boolean
  readonly show: (menu: OpenMenu) => void
  readonly hide: () => void
  /** Gives a key to the menu; whether the menu has used it. */
  readonly press: (event: KeyboardEvent) => boolean
  /** `null` while it is closed. */
  readonly get: () => OpenMenu | null
  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
  /** What is asked and told by whoever draws it; to be set anew at each drawing. */
  readonly drawnBy: (drawer: MenuDrawer) => void
}

export interface MenuDrawer {
  readonly offers: MenuStore['offers']
  readonly press: MenuStore['press']
}

export function createMenuStore(): MenuStore {
  let menu: OpenMenu | null = null
  let drawer: MenuDrawer = { offers: () => false, press: () => false }
  const listeners = new Set<() => void>()
  const set = (next: OpenMenu | null) => {
    menu = next
    for (const listener of listeners) listener()
  }
  return {
    offers: (trigger, query) => drawer.offers(trigger, query),
    show: set,
    hide: () => set(null),
    press: (event) => menu !== null && drawer.press(event),
    get: () => menu,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    drawnBy(next) {
      drawer = next
    },
  }
}
