// @vitest-environment jsdom
// Several people do anything at all in the same notes at once: whatever it is, all end with the same text, and nobody loses anything.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { copiesIn, referenceOf } from '#client/features/notes/writing/references/referenceNode.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { across, perform, share, within } from './acts.ts'
import type { Act, In, Means } from './acts.ts'
import { endings } from './editorScene.ts'
import { arrive, meet, pause, writers } from './writersScene.ts'
import type { Writer } from './writersScene.ts'

const who = fc.integer({ min: 0, max: 2 })

/** Something that another wrote arrives. */
const message = fc.record({ type: fc.constant('arrive' as const), from: who, which: share })

interface Step {
  readonly who: number
  readonly what: Act | In<typeof message>
}

const happening = (acts: fc.Arbitrary<Act>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({ who, what: fc.oneof({ weight: 3, arbitrary: acts }, { weight: 1, arbitrary: message }) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

/** Everything that one sees in her text: each letter is another, and so is each reference. */
function seen({ editor }: Writer): readonly string[] {
  const signs: string[] = []
  editor.state.doc.descendants((node) => {
    const reference = referenceOf(node)
    if (reference !== null) signs.push(reference.id)
    if (node.text !== undefined) signs.push(...node.text.split('').filter((letter) => letter >= '\u4e00'))
  })
  return signs
}

/** Who wrote what, and what somebody has deleted. */
function world() {
  const item = '<li data-type="taskItem">i</li>'
  const tasks = `<ul data-type="taskList">${item}${item}</ul>`
  const all = writers(3, `<p>i</p><p>i</p><ul><li>i</li><li>i</li></ul>${tasks}`)
  const begun = all[0] === undefined ? new Uint8Array() : Y.encodeStateAsUpdate(all[0].doc)
  const made = new Map<string, Writer>()
  const deleted = new Set<string>()
  const letters = (by: Writer, count: number): string => {
    const text = Array.from({ length: count }, (_, index) =>
      String.fromCharCode(0x4e00 + made.size + index),
    ).join('')
    for (const letter of text) made.set(letter, by)
    return text
  }
  const newId = (by: Writer): string => {
    const id = `id${made.size}`
    made.set(id, by)
    return id
  }
  const version = (): Y.XmlFragment => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, begun)
    return doc.getXmlFragment(NOTES_FRAGMENT)
  }
  /** Does something, and takes note of what it took away. */
  const act = (by: Writer, what: Act) => {
    const before = seen(by)
    const means: Means = {
      letters,
      newId,
      ids: () => before.filter((sign) => sign.startsWith('id')),
      version,
    }
    pause(by)
    perform(by, what, means)
    const after = new Set(seen(by))
    const gone = before.filter((sign) => !after.has(sign))
    // Undoing takes away what its user has written, and nothing else.
    if (what.type === 'undo') for (const sign of gone) expect(made.get(sign)).toBe(by)
    for (const sign of gone) deleted.add(sign)
  }
  return { all, made, deleted, act }
}

function play(steps: readonly Step[]) {
  const { all, made, deleted, act } = world()
  for (const { who: index, what } of steps) {
    const by = all[index]
    if (by !== undefined && what.type !== 'arrive') act(by, what)
    const from = what.type === 'arrive' ? all[what.from] : undefined
    if (by !== undefined && from !== undefined && what.type === 'arrive') arrive(by, from, what.which)
  }
  meet(all)
  for (const { editor } of all) {
    editor.state.doc.check()
    expect(editor.getJSON()).toEqual(all[0]?.editor.getJSON())
  }
  const there = all[0] === undefined ? [] : seen(all[0])
  for (const sign of made.keys()) if (!deleted.has(sign)) expect(there).toContain(sign)
  return { all, made, deleted, there }
}

const end = () => {
  for (const ending of endings.splice(0)) ending()
}

function shownReferences({ state: { doc } }: Writer['editor']): readonly string[] {
  const copies = new Set(copiesIn(doc))
  const ids: string[] = []
  doc.descendants((node, at) => {
    const reference = referenceOf(node)
    if (reference !== null && !copies.has(at)) ids.push(reference.id)
  })
  return ids
}

function seenReferences(editor: Writer['editor']): readonly string[] {
  const ids: string[] = []
  editor.state.doc.descendants((node) => {
    const reference = referenceOf(node)
    if (reference !== null) ids.push(reference.id)
  })
  return ids
}

const plenty = { numRuns: 40, plugins: [fc.afterEach(end)] }

// Three editors that do forty things, forty times over: a while on a busy machine.
describe('several people who write at once', { timeout: 180_000 }, () => {
  it('lose no letter and no reference, however they reshape the text meanwhile, and undo only what is their own', () => {
    fc.assert(
      fc.property(happening(fc.oneof(within, across)), (steps) => void play(steps)),
      plenty,
    )
  })

  it('are shown each reference once, also when several have moved it', () => {
    fc.assert(
      fc.property(
        happening(
          fc.oneof(
            within,
            across.filter(({ type }) => type !== 'redo'),
          ),
        ),
        (steps) => {
          const { all, made, deleted } = play(steps)
          for (const { editor } of all) {
            const shown = shownReferences(editor)
            for (const id of made.keys()) {
              if (id.startsWith('id') && !deleted.has(id))
                expect(shown.filter((each) => each === id)).toEqual([id])
            }
          }
        },
      ),
      plenty,
    )
  })

  it('find each letter and each reference once, and each reference drawn once, as long as none moves it', () => {
    fc.assert(
      fc.property(happening(within), (steps) => {
        const { all, there } = play(steps)
        expect(new Set(there).size).toBe(there.length)
        for (const { places, editor } of all) {
          const drawn = places.get().map(({ reference }) => reference.id)
          expect(drawn.toSorted()).toEqual(seenReferences(editor).toSorted())
        }
      }),
      plenty,
    )
  })
})
