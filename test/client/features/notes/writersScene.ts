// Several people who write in the same notes, each on a page of her own; what one does reaches the others when the test lets it.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { undoingIn } from '#client/features/notes/binding.ts'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import { referenceOf } from '#client/features/notes/writing/references/referenceNode.ts'
import { assert } from '#shared/lib/assert.ts'
import { open } from './editorScene.ts'

/** One writer's page. */
export interface Writer extends Pick<ReturnType<typeof open>, 'editor' | 'places'> {
  readonly doc: Y.Doc
  /** What it has written, for each of the others to receive. */
  readonly written: Uint8Array[]
  /** Which of what each of the others has written it has received. */
  readonly received: Map<Writer, Set<number>>
}

function writer(): Writer {
  const doc = new Y.Doc()
  const { editor, places } = open(doc)
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network') written.push(update)
  })
  return { doc, editor, places, written, received: new Map() }
}

/** So many people, with the same text on their pages. */
export function writers(count: number, html = ''): readonly Writer[] {
  const all = Array.from({ length: count }, writer)
  const [first] = all
  assert(first !== undefined, 'somebody writes')
  if (html !== '') first.editor.commands.setContent(html)
  meet(all)
  for (const each of all) pause(each)
  return all
}

/** What `from` has written and `to` has not received: by its number. */
const missing = (to: Writer, from: Writer): readonly number[] =>
  [...from.written.keys()].filter((index) => to.received.get(from)?.has(index) !== true)

function receive(to: Writer, from: Writer, index: number): void {
  const had = to.received.get(from) ?? new Set()
  to.received.set(from, had.add(index))
  const update = from.written[index]
  if (update !== undefined) Y.applyUpdate(to.doc, update, 'network')
}

/** One of the messages that are under way reaches somebody: which is told by a share, 0 to 1. */
export function arrive(to: Writer, from: Writer, share: number): void {
  const under = missing(to, from)
  const index = under[Math.floor(share * under.length)]
  if (to !== from && index !== undefined) receive(to, from, index)
}

/** Everything that anybody has written reaches everybody, and what it makes them write too. */
export function meet(all: readonly Writer[]): void {
  for (let isNew = true; isNew;) {
    isNew = false
    for (const to of all) {
      for (const from of all) {
        if (to === from) continue
        for (const index of missing(to, from)) {
          receive(to, from, index)
          isNew = true
        }
      }
    }
  }
}

/** What comes after is not undone together with what was done before. */
export function pause({ editor }: Writer): void {
  undoingIn(editor.state).stopCapturing()
}

/** The text as its writer sees it: a line for each block, and in brackets what it refers to. */
export function textOn({ editor }: Writer): string {
  const lines: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.isTextblock)
      lines.push(
        node.textBetween(0, node.content.size, '', (leaf) => `[${referenceOf(leaf)?.id ?? leaf.type.name}]`),
      )
  })
  return lines.join('\n')
}

/** Puts the cursor right before some words of the text; in front of the text of the line, when they begin it. */
export function goTo({ editor }: Writer, words: string): void {
  let place: number | null = null
  editor.state.doc.descendants((node, at) => {
    const index = node.text?.indexOf(words) ?? -1
    if (index !== -1) place ??= at + index
  })
  assert(place !== null, `“${words}” is in the text`)
  editor.commands.setTextSelection(place)
}

/** Two people with the same text. */
export function two(html = ''): readonly [Writer, Writer] {
  const [one, other] = writers(2, html)
  if (one === undefined || other === undefined) throw new Error('two were asked for')
  return [one, other]
}

/** Puts a reference where the cursor is. */
export const refer = ({ editor }: Writer, id: string) =>
  insertReference(editor, { kind: 'area', id, label: 'Vätgas' }, null)

/** Writes where the cursor is. */
export const write = ({ editor }: Writer, text: string) =>
  void editor.commands.insertContent({ type: 'text', text })

/** Lets all that was done reach both, and says what both see. */
export function found(pair: readonly [Writer, Writer]): string {
  meet(pair)
  const [one, other] = pair
  expect(one.editor.getJSON()).toEqual(other.editor.getJSON())
  return textOn(one)
}
