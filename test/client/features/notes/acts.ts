// What people do in the notes: each thing that the tools, the keyboard, the mouse and other programs can do to the text.
import type * as Y from 'yjs'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Selection } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { restoreVersion } from '#client/features/notes/versions/restoring.ts'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import { replaceReferences } from '#client/features/notes/writing/references/referenceNode.ts'
import type { Writer } from './writersScene.ts'

/** Somewhere in a list or a text, as a share of it. */
export const share = fc.double({ min: 0, max: 0.999, noNaN: true })
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
export const within = fc.oneof(
  of(6, 'write', { length: fc.integer({ min: 1, max: 3 }) }),
  of(6, 'go', { to: share }),
  of(3, 'refer', {}),
  of(3, 'delete', { from: share, length }),
  of(1, 'mark', { from: share, length }),
  of(1, 'break', {}),
  of(1, 'refuse', { which: share }),
)

/** What one does by which text goes from one line to another, or comes back. */
export const across = fc.oneof(
  of(3, 'split', {}),
  of(3, 'join', {}),
  of(3, 'undo', {}),
  of(1, 'redo', {}),
  of(1, 'heading', {}),
  of(1, 'bullets', {}),
  of(1, 'tasks', {}),
  of(1, 'indent', {}),
  of(1, 'outdent', {}),
  of(1, 'numbers', {}),
  of(1, 'indentTask', {}),
  of(1, 'tick', { which: share }),
  of(2, 'paste', { which: share }),
  of(2, 'dragBlock', { which: share, to: share }),
  of(1, 'dragText', { from: share, length, to: share }),
  of(1, 'writeOverAll', {}),
  of(1, 'restore', {}),
)

export type In<A> = A extends fc.Arbitrary<infer T> ? T : never
export type Act = In<typeof within> | In<typeof across>

/** What is copied in other programs: a page of a word processor, a letter with a table, a message. Each @ is to be another letter. */
const copied = [
  '<p>@@</p><ul><li>@</li></ul>',
  '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">@</span>@</p><ul><li><p>@</p></li><ul><li><p>@</p></li></ul></ul><br></b>',
  '<html><body><!--StartFragment--><p class=MsoNormal>@<o:p></o:p></p><table><tr><td><p>@</p></td><td>@</td></tr></table><p class=MsoListParagraph>@</p><!--EndFragment--></body></html>',
  '<div><div>@<br>@</div><blockquote>@</blockquote><pre>@\n@</pre><img src="data:image/png;base64,AA=="></div>',
]

const oneOf = <T>(all: readonly T[], part: number): T | undefined => all[Math.floor(part * all.length)]

/** Where the blocks of the text begin that are of that type; all blocks for `null`. */
function placesOf({ state }: Writer['editor'], type: string | null): readonly number[] {
  const places: number[] = []
  state.doc.descendants((node, at) => {
    if (type === null ? node.isBlock : node.type.name === type) places.push(at)
  })
  return places
}

/** What is selected is dragged there with the mouse, as ProseMirror does it. */
function drop({ state, view }: Writer['editor'], selection: Selection, to: number): void {
  const slice = selection.content()
  const transaction = state.tr
  const goal = dropPoint(state.doc, to, slice) ?? to
  selection.replace(transaction)
  const at = transaction.mapping.map(goal)
  const left = transaction.doc
  const { firstChild, childCount } = slice.content
  const isNode = slice.openStart === 0 && slice.openEnd === 0 && childCount === 1 && firstChild !== null
  if (isNode) transaction.replaceRangeWith(at, at, firstChild)
  else transaction.replaceRange(at, at, slice)
  if (!transaction.doc.eq(left)) view.dispatch(transaction)
}

function select({ state, view }: Writer['editor'], from: number, to = from): void {
  const [anchor, head] = [state.doc.resolve(from), state.doc.resolve(to)]
  view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)))
}

/** What somebody can do something with besides the text. */
export interface Means {
  /** So many letters that no others are, of hers. */
  readonly letters: (by: Writer, count: number) => string
  /** The id of a reference that no other has, of hers. */
  readonly newId: (by: Writer) => string
  /** The references that she sees. */
  readonly ids: () => readonly string[]
  /** A version of the text that was kept. */
  readonly version: () => Y.XmlFragment
}

/** Does that in the editor, as its user would. */
export function perform(by: Writer, what: Act, { letters, newId, ids, version }: Means): void {
  const { editor } = by
  const { commands, state, view } = editor
  const placeAt = (part: number) => Math.round(part * editor.state.doc.content.size)
  switch (what.type) {
    case 'write':
      commands.insertContent({ type: 'text', text: letters(by, what.length) })
      break
    case 'go':
      select(editor, placeAt(what.to))
      break
    case 'refer':
      insertReference(editor, { kind: 'area', id: newId(by), label: 'Vätgas' }, null)
      break
    case 'delete':
    case 'mark': {
      const from = placeAt(what.from)
      select(editor, from, Math.min(from + what.length, editor.state.doc.content.size))
      if (what.type === 'delete') commands.deleteSelection()
      else commands.toggleBold()
      break
    }
    case 'refuse': {
      const id = oneOf(ids(), what.which)
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
    case 'outdent':
      commands.first([
        ({ commands: each }) => each.liftListItem('listItem'),
        ({ commands: each }) => each.liftListItem('taskItem'),
      ])
      break
    case 'numbers':
      commands.toggleOrderedList()
      break
    case 'indentTask':
      commands.sinkListItem('taskItem')
      break
    case 'tick': {
      const item = oneOf(placesOf(editor, 'taskItem'), what.which)
      const isTicked = item !== undefined && state.doc.nodeAt(item)?.attrs['checked'] === true
      if (item !== undefined) view.dispatch(state.tr.setNodeAttribute(item, 'checked', !isTicked))
      break
    }
    case 'paste': {
      const html = oneOf(copied, what.which) ?? ''
      const event = new ClipboardEvent('paste')
      view.pasteHTML(
        html.replaceAll('@', () => letters(by, 1)),
        event,
      )
      break
    }
    case 'dragBlock': {
      const at = oneOf(placesOf(editor, null), what.which)
      if (at !== undefined) drop(editor, NodeSelection.create(state.doc, at), placeAt(what.to))
      break
    }
    case 'dragText': {
      const from = placeAt(what.from)
      select(editor, from, Math.min(from + what.length, state.doc.content.size))
      drop(editor, editor.state.selection, placeAt(what.to))
      break
    }
    case 'writeOverAll':
      commands.selectAll()
      commands.insertContent({ type: 'text', text: letters(by, 1) })
      break
    case 'restore':
      restoreVersion(editor, version())
  }
}
