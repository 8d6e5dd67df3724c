// The page's shortcuts: which there are now, and whether they are switched on.
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { keepIfPossible } from '../settings/keepIfPossible.ts'
import { shortcutKey } from './shortcut.ts'
import type { KeyPress, Shortcut } from './shortcut.ts'

export interface Shortcuts {
  /** Adds a shortcut; returns what takes it away. Of two with the same key the later one holds. */
  readonly add: (shortcut: Shortcut) => () => void
  /** Those there are, in the order they were added; the same array until that changes. */
  readonly list: () => readonly Shortcut[]
  /** Whether keys do anything: whoever dictates text, or hits keys by mistake, can switch them off. */
  readonly isOn: () => boolean
  readonly switchTo: (on: boolean) => void
  /** Holds all shortcuts until what it returns is called: while a form opens, what is typed is meant for it. */
  readonly hold: () => () => void
  readonly subscribe: (listener: () => void) => () => void
  /** Carries out the shortcut of the key pressed; says whether there was one. */
  readonly press: (press: KeyPress) => boolean
}

const storageKey = 'snabbdialog.shortcuts'

/** Shortcuts that remember in `storage` whether they are on. */
export function createShortcuts(storage: Pick<Storage, 'getItem' | 'setItem'>): Shortcuts {
  let shortcuts: readonly Shortcut[] = []
  let on = storage.getItem(storageKey) !== 'off'
  const holders = new Set<symbol>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    add(shortcut) {
      shortcuts = [...shortcuts, shortcut]
      tell()
      return () => {
        shortcuts = shortcuts.filter((other) => other !== shortcut)
        tell()
      }
    },
    list: () => shortcuts,
    isOn: () => on,
    switchTo(next) {
      on = next
      keepIfPossible(storage, storageKey, on ? 'on' : 'off')
      tell()
    },
    hold() {
      const holder = Symbol('holder')
      holders.add(holder)
      return () => holders.delete(holder)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press(press) {
      const key = on && holders.size === 0 ? shortcutKey(press) : null
      const shortcut = shortcuts.findLast((each) => each.key === key)
      shortcut?.press()
      return shortcut !== undefined
    },
  }
}

// Outside a provider shortcuts can be added and do nothing, so that a component can be tried alone.
const none = createShortcuts({ getItem: () => 'off', setItem: () => undefined })

export const ShortcutsContext = createContext<Shortcuts>(none)

/** Has a shortcut for as long as the component is shown; `null` for none. */
export function useShortcut(shortcut: Shortcut | null): void {
  const shortcuts = useContext(ShortcutsContext)
  const latest = useRef(shortcut)
  // A key does what the page shows, also when it comes before the page has had time for anything else.
  useLayoutEffect(() => {
    latest.current = shortcut
  })
  const key = shortcut?.key
  const words = shortcut?.words
  useEffect(() => {
    if (key === undefined || words === undefined) return undefined
    return shortcuts.add({ key, words, press: () => latest.current?.press() })
  }, [shortcuts, key, words])
}

/** Holds all shortcuts for as long as `isHeld`. */
export function useHeldShortcuts(isHeld: boolean): void {
  const shortcuts = useContext(ShortcutsContext)
  useEffect(() => (isHeld ? shortcuts.hold() : undefined), [shortcuts, isHeld])
}

/** The shortcuts that there are now. */
export function useShortcutList(): readonly Shortcut[] {
  const { list, subscribe } = useContext(ShortcutsContext)
  return useSyncExternalStore(subscribe, list)
}

/** Whether shortcuts are on, and the way to switch them. */
export function useShortcutsSwitch(): readonly [isOn: boolean, switchTo: (on: boolean) => void] {
  const { isOn, switchTo, subscribe } = useContext(ShortcutsContext)
  return [useSyncExternalStore(subscribe, isOn), switchTo]
}
