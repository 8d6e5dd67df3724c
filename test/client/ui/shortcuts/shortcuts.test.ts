// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { createShortcuts } from '#client/ui/shortcuts/shortcuts.ts'
import type { KeyPress } from '#client/ui/shortcuts/shortcut.ts'

function emptyStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

function element(html: string): Element {
  const place = document.createElement('div')
  place.innerHTML = html
  return place.querySelector('[data-target]')!
}

const pressOf = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  target: document.body,
  ...more,
})

test('a key carries out its shortcut, in capitals too, until the shortcut is taken away', () => {
  const shortcuts = createShortcuts(emptyStorage())
  const press = vi.fn<() => void>()
  const remove = shortcuts.add({ key: 'o', words: 'New area', press })
  expect(shortcuts.press(pressOf('o'))).toBe(true)
  expect(shortcuts.press(pressOf('O'))).toBe(true)
  remove()
  expect(shortcuts.press(pressOf('o'))).toBe(false)
  expect(press).toHaveBeenCalledTimes(2)
})

test('a key is listed once, also while it does nothing, and does what there is to do whatever was added last', () => {
  const shortcuts = createShortcuts(emptyStorage())
  const press = vi.fn<() => void>()
  const rests = { key: 'z', words: 'Undo', press: null }
  shortcuts.add(rests)
  expect(shortcuts.list()).toEqual([rests])
  expect(shortcuts.press(pressOf('z'))).toBe(false)
  const remove = shortcuts.add({ key: 'z', words: 'Undo', press })
  shortcuts.add(rests)
  expect(shortcuts.list()).toEqual([{ key: 'z', words: 'Undo', press }])
  expect(shortcuts.press(pressOf('z'))).toBe(true)
  remove()
  expect(shortcuts.list()).toEqual([rests])
  expect(shortcuts.press(pressOf('z'))).toBe(false)
  expect(press).toHaveBeenCalledTimes(1)
})

test.each([
  ['a text field', '<input data-target>'],
  ['a date field', '<input type="date" data-target>'],
  ['a longer text', '<textarea data-target></textarea>'],
  ['the notes', '<div contenteditable="true"><p data-target></p></div>'],
  ['a dialog', '<div role="dialog"><button data-target></button></div>'],
  ['an open menu', '<div role="menu"><button data-target></button></div>'],
])('a key pressed in %s is no shortcut', (_place, html) => {
  const shortcuts = createShortcuts(emptyStorage())
  shortcuts.add({ key: 'o', words: 'New area', press: () => undefined })
  expect(shortcuts.press(pressOf('o', { target: element(html) }))).toBe(false)
})

test('a focused button takes space and enter, and leaves the letters', () => {
  const shortcuts = createShortcuts(emptyStorage())
  for (const key of ['o', ' ', 'enter']) shortcuts.add({ key, words: key, press: () => undefined })
  const target = element('<button data-target></button>')
  expect(['o', ' ', 'Enter'].map((key) => shortcuts.press(pressOf(key, { target })))).toEqual([
    true,
    false,
    false,
  ])
})

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])(
  'a key press with %o is no shortcut',
  (more) => {
    const shortcuts = createShortcuts(emptyStorage())
    shortcuts.add({ key: 'o', words: 'New area', press: () => undefined })
    expect(shortcuts.press(pressOf('o', more))).toBe(false)
  },
)

test('shortcuts that were switched off stay off on the next visit', () => {
  const storage = emptyStorage()
  createShortcuts(storage).switchTo(false)
  const next = createShortcuts(storage)
  next.add({ key: 'o', words: 'New area', press: () => undefined })
  expect(next.isOn()).toBe(false)
  expect(next.press(pressOf('o'))).toBe(false)
})

test('no shortcut is carried out while somebody holds them, and all are again when nobody does', () => {
  const shortcuts = createShortcuts(emptyStorage())
  shortcuts.add({ key: 'b', words: 'Back', press: () => undefined })
  const [release, releaseToo] = [shortcuts.hold(), shortcuts.hold()]
  release()
  expect(shortcuts.press(pressOf('b'))).toBe(false)
  releaseToo()
  expect(shortcuts.press(pressOf('b'))).toBe(true)
})
