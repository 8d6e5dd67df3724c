// Shortcuts of a single key: what one is, and when a key press is none because somebody writes.

export interface Shortcut {
  /** As `KeyboardEvent.key` names it, letters in lower case: `o`, `?`, ` `. */
  readonly key: string
  /** What it does, in words, for the list of shortcuts. */
  readonly words: string
  /** `null` while the key does nothing: it stands in the list all the same. */
  readonly press: (() => void) | null
}

/** What a key press tells; a `KeyboardEvent` is one. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented' | 'target'
>

// In a dialog and in an open menu or list, keys belong to what is open.
const taken =
  'textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"], [role="combobox"]'

// These take no letters, but are pressed by space.
const pressed =
  'button, a[href], summary, input:is([type="button"], [type="submit"], [type="checkbox"], [type="radio"])'

/** The key pressed, as `Shortcut.key` has it; `null` when it was meant for something else than a shortcut. */
export function shortcutKey(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.repeat || press.isComposing || press.defaultPrevented) return null
  const { key, target } = press
  if (target instanceof HTMLElement) {
    if (target.closest(taken) !== null) return null
    const isPressed = target.closest(pressed) !== null
    if (isPressed ? key === ' ' || key === 'Enter' : target instanceof HTMLInputElement) return null
  }
  return key.toLowerCase()
}
