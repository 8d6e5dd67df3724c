// The node by which the text refers to an area or a follow-up. The document holds which one; how it stands is drawn from the dialogue.
import { Node } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeViewConstructor } from '@tiptap/pm/view'
import { newCommandId } from '#client/connection/wire/commandId.ts'
import { RESULT_REFERENCE, resultReferenceSchema } from '#shared/protocol/resultReference.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import classes from './References.module.css'
import type { ReferencePlaces } from './referencePlaces.ts'
import { writeAfter, writeAfterSelected, writes } from './writeOn.ts'

/** What a reference is called where it can be but text: copied elsewhere, read out beside a check-box. */
export type ReferenceWords = (reference: ResultReference) => string

interface Options {
  readonly words: ReferenceWords
  /** Where the page draws references; `null` for a schema without a page. */
  readonly places: ReferencePlaces | null
}

/** What a node refers to; `null` for other nodes, and for one that carries something else than a reference. */
export function referenceOf(node: ProseMirrorNode): ResultReference | null {
  if (node.type.name !== RESULT_REFERENCE) return null
  const parsed = resultReferenceSchema.safeParse(node.attrs)
  return parsed.success ? parsed.data : null
}

export const ResultReferenceNode = Node.create<Options>({
  name: RESULT_REFERENCE,
  group: 'inline',
  inline: true,
  atom: true,
  // Enter and Space open it before anything else takes the keys as a new line or a blank.
  priority: 1100,

  addOptions: () => ({ words: ({ label }) => label, places: null }),

  addAttributes: () => ({
    kind: { default: null, rendered: false },
    id: { default: null, rendered: false },
    label: { default: '', rendered: false },
    place: { default: null, rendered: false },
  }),

  parseHTML: () => [
    {
      tag: 'span[data-result]',
      getAttrs: ({ dataset }) => {
        const { result: kind, id, label } = dataset
        const parsed = resultReferenceSchema.safeParse({ kind, id, label })
        return parsed.success ? placed(parsed.data) : false
      },
    },
  ],

  renderHTML({ node }) {
    const reference = referenceOf(node)
    if (reference === null) return ['span', '']
    const { kind, id, label } = reference
    return [
      'span',
      { 'data-result': kind, 'data-id': id, 'data-label': label },
      this.options.words(reference),
    ]
  },

  renderText({ node }) {
    const reference = referenceOf(node)
    return reference === null ? '' : this.options.words(reference)
  },

  addKeyboardShortcuts() {
    const open = () => {
      const { selection } = this.editor.state
      const { places } = this.options
      if (!(selection instanceof NodeSelection) || places === null) return false
      const element = this.editor.view.nodeDOM(selection.from)
      const place = places.get().find((each) => each.element === element)
      if (place === undefined) return false
      places.open(place.key)
      // Whoever goes on writing afterwards does not write over it.
      return this.editor.commands.setTextSelection(selection.to)
    }
    return { Enter: open, Space: open }
  },

  addProseMirrorPlugins: () => [writeAfterSelected(RESULT_REFERENCE)],

  addNodeView() {
    const { places } = this.options
    return places === null ? null : ({ view, node, getPos }) => drawn(places, node, view, getPos)
  },
})

let lastKey = 0

/** An element of the text whose inside belongs to the page. */
function drawn(
  places: ReferencePlaces,
  drawnNode: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): ReturnType<NodeViewConstructor> {
  const element = document.createElement('span')
  element.className = classes['place'] ?? ''
  element.contentEditable = 'false'
  lastKey += 1
  const key = lastKey
  const reference = referenceOf(drawnNode)
  if (reference === null) return { dom: element }
  places.add({
    key,
    element,
    reference,
    replaceBy: (text) => {
      const at = getPos()
      if (at !== undefined) replaceAt(view, at, text)
    },
  })
  element.addEventListener('keydown', (press) => {
    const at = getPos()
    // Space presses what has the focus.
    if (at !== undefined && view.editable && writes(press) && press.key !== ' ')
      writeAfter(view, at + 1, press)
  })
  return {
    dom: element,
    update(node) {
      const next = referenceOf(node)
      if (next === null) return false
      places.change(key, next)
      return true
    },
    selectNode: () => element.setAttribute('data-selected', ''),
    deselectNode: () => element.removeAttribute('data-selected'),
    // What happens inside is the page's own, and changes nothing in the document.
    stopEvent: () => true,
    ignoreMutation: () => true,
    destroy: () => places.remove(key),
  }
}

/** Where references stand that are of the same place as one before them, and are not shown. */
export function copiesIn(doc: ProseMirrorNode): readonly number[] {
  return [...placesIn(doc).values()].flatMap(([_shown, ...copies]) => copies)
}

/** Where the references of each place stand, in order. */
export function placesIn(doc: ProseMirrorNode): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  doc.descendants((node, at) => {
    const place = referenceOf(node)?.place ?? null
    if (place !== null) places.set(place, [...(places.get(place) ?? []), at])
  })
  return places
}

/** The same reference, put in somewhere anew. */
export function placed(reference: ResultReference): ResultReference {
  return { ...reference, place: newCommandId() }
}

/** Puts words in the place of every reference to `id`; to undo is not to bring back what the server has refused. */
export function replaceReferences(editor: Editor, id: string, text: string): void {
  const { view } = editor
  const copies = new Set(copiesIn(view.state.doc))
  const found: number[] = []
  view.state.doc.descendants((node, at) => {
    if (referenceOf(node)?.id === id && !copies.has(at)) found.push(at)
  })
  for (const at of found.toReversed()) replaceAt(view, at, text)
}

function replaceAt(view: EditorView, at: number, text: string): void {
  const { tr, schema } = view.state
  view.dispatch(tr.replaceWith(at, at + 1, schema.text(text)).setMeta('addToHistory', false))
}
