// @vitest-environment jsdom
// When the names at other people's cursors are shown anew.
import { expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nameMovingCarets } from '#client/features/notes/writing/caret.ts'

const user = { id: 'a', name: 'Eva Ås', organisation: 'RISE', color: '#1d4f91' }

it('names whoever moves the cursor, and not whoever only begins or stops to write', () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  const [here, there] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  const text = document.createElement('div')
  const caret = text.appendChild(document.createElement('span'))
  caret.dataset['person'] = 'a'
  const getAnimations = vi.fn<() => Animation[]>(() => [])
  Object.assign(caret, { getAnimations })
  const stop = nameMovingCarets(here, text)
  const tell = (state: object | null) => {
    there.setLocalState(state === null ? null : { user, ...state })
    applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'network')
    return getAnimations.mock.calls.length
  }
  expect(tell({ cursor: { anchor: 1 } })).toBe(1)
  expect(tell({ cursor: { anchor: 1 }, writing: true })).toBe(1)
  expect(tell({ cursor: { anchor: 2 }, writing: true })).toBe(2)
  expect(tell({ cursor: { anchor: 2 }, writing: false })).toBe(2)
  expect(tell(null)).toBe(2)
  expect(tell({ cursor: { anchor: 2 } })).toBe(3)
  stop()
  expect(tell({ cursor: { anchor: 3 } })).toBe(3)
  for (const each of [here, there]) each.destroy()
  vi.unstubAllGlobals()
})
