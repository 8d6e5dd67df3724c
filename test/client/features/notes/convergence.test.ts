// @vitest-environment jsdom
// Several people do anything at all in the same notes at once: whatever it is, all end with the same text, and nobody loses anything.
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import {
  copiesIn,
  referenceOf,
  replaceReferences,
} from '#client/features/notes/writing/references/referenceNode.ts'
import { endings } from './editorScene.ts'
import { arrive, meet, pause, writers } from './writersScene.ts'
import type { Writer } from './writersScene.ts'

/** Somewhere in a list or a text, as a share of it. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true })
const length = fc.integer({ min: 1, max: 8 })

/** Which of what one may do is as likely as how many. */
const of = <T extends string, R extends object>(
  weight: number,
  type: T,
  more: { [K in keyof R]: fc.Arbitrary<R[K]> },
) => ({
  weight,
  arbitrary: fc.record({ ...more }).map((rest) => ({ type, ...rest })),
})

/** What one does in a line. */
const within = fc.oneof(
  of(6, 'write', { length: fc.integer({ min: 1, max: 3 }) }),
  of(6, 'go', { to: share }),
  of(3, 'refer', {}),
  of(3, 'delete', { from: share, length }),
  of(1, 'mark', { from: share, length }),
  of(1, 'break', {}),
  of(1, 'refuse', { which: share }),
)

/** What one does by which text goes from one line to another, or comes back. */
const across = fc.oneof(
  of(3, 'split', {}),
  of(3, 'join', {}),
  of(3, 'undo', {}),
  of(1, 'redo', {}),
  of(1, 'heading', {}),
  of(1, 'bullets', {}),
  of(1, 'tasks', {}),
  of(1, 'indent', {}),
  of(1, 'paste', {}),
)

type In<A> = A extends fc.Arbitrary<infer T> ? T : never
type Act = In<typeof within> | In<typeof across>

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
  const all = writers(3, '<p>i</p><p>i</p><ul><li>i</li><li>i</li></ul>')
  const made = new Map<string, Writer>()
  const deleted = new Set<string>()
  const letters = (by: Writer, count: number): string => {
    const text = Array.from({ length: count }, (_, index) =>
      String.fromCharCode(0x4e00 + made.size + index),
    ).join('')
    for (const letter of text) made.set(letter, by)
    return text
  }
  /** Does something, and takes note of what it took away. */
  const perform = (by: Writer, what: Act) => {
    const before = seen(by)
    pause(by)
    doIt(by, what, letters, made)
    const after = new Set(seen(by))
    const gone = before.filter((sign) => !after.has(sign))
    // Undoing takes away what its user has written, and nothing else.
    if (what.type === 'undo') for (const sign of gone) expect(made.get(sign)).toBe(by)
    for (const sign of gone) deleted.add(sign)
  }
  return { all, made, deleted, perform }
}

function select({ state, view }: Writer['editor'], from: number, to = from): void {
  const [anchor, head] = [state.doc.resolve(from), state.doc.resolve(to)]
  view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)))
}

function doIt(
  by: Writer,
  what: Act,
  letters: (by: Writer, count: number) => string,
  made: Map<string, Writer>,
): void {
  const { editor } = by
  const { commands } = editor
  const placeAt = (part: number) => Math.round(part * editor.state.doc.content.size)
  switch (what.type) {
    case 'write':
      commands.insertContent({ type: 'text', text: letters(by, what.length) })
      break
    case 'go':
      select(editor, placeAt(what.to))
      break
    case 'refer': {
      const id = `id${made.size}`
      made.set(id, by)
      insertReference(editor, { kind: 'area', id, label: 'Vätgas' }, null)
      break
    }
    case 'delete':
    case 'mark': {
      const from = placeAt(what.from)
      select(editor, from, Math.min(from + what.length, editor.state.doc.content.size))
      if (what.type === 'delete') commands.deleteSelection()
      else commands.toggleBold()
      break
    }
    case 'refuse': {
      const ids = seen(by).filter((sign) => sign.startsWith('id'))
      const id = ids[Math.floor(what.which * ids.length)]
      if (id !== undefined) replaceReferences(editor, id, letters(by, 2))
      break
    }
    case 'undo':
      commands.undo()
      break
    case 'redo':
      commands.redo()
      break
    case 'split':
      commands.first([
        ({ commands: each }) => each.splitListItem('listItem'),
        ({ commands: each }) => each.splitBlock(),
      ])
      break
    case 'join':
      commands.joinBackward()
      break
    case 'break':
      commands.setHardBreak()
      break
    case 'heading':
      commands.toggleHeading({ level: 1 })
      break
    case 'bullets':
      commands.toggleBulletList()
      break
    case 'tasks':
      commands.toggleTaskList()
      break
    case 'indent':
      commands.sinkListItem('listItem')
      break
    case 'paste':
      commands.insertContent(`<p>${letters(by, 2)}</p><ul><li>${letters(by, 1)}</li></ul>`)
  }
}

function play(steps: readonly Step[]) {
  const { all, made, deleted, perform } = world()
  for (const { who: index, what } of steps) {
    const by = all[index]
    if (by !== undefined && what.type !== 'arrive') perform(by, what)
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
