// The page's shortcuts: which there are now, and whether they are switched on.
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { keepIfPossible } from '../settings/keepIfPossible.ts'
import { shortcutKey } from './shortcut.ts'
import type { KeyPress, Shortcut } from './shortcut.ts'

export interface Shortcuts {
  /** Adds a shortcut; returns what takes it away. Of two with the same key the later one holds, and one that does something before one that does nothing. */
  readonly add: (shortcut: Shortcut) => () => void
  /** Those there are, one for each key; the same array until that changes. */
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
  let added: readonly Shortcut[] = []
  let shortcuts: readonly Shortcut[] = []
  let on = storage.getItem(storageKey) !== 'off'
  const holders = new Set<symbol>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const change = (next: readonly Shortcut[]) => {
    added = next
    shortcuts = onePerKey(added)
    tell()
  }
  return {
    add(shortcut) {
      change([...added, shortcut])
      return () => change(added.filter((other) => other !== shortcut))
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
      const act = shortcuts.find((each) => each.key === key)?.press ?? null
      act?.()
      return act !== null
    },
  }
}

function onePerKey(added: readonly Shortcut[]): readonly Shortcut[] {
  const holding = new Map<string, Shortcut>()
  for (const each of added) {
    if (each.press !== null || (holding.get(each.key)?.press ?? null) === null) holding.set(each.key, each)
  }
  return [...holding.values()]
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
  const acts = typeof shortcut?.press === 'function'
  useEffect(() => {
    if (key === undefined || words === undefined) return undefined
    return shortcuts.add({ key, words, press: acts ? () => latest.current?.press?.() : null })
  }, [shortcuts, key, words, acts])
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
