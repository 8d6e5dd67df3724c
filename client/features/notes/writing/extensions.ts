// What the notes can hold, and how it is written. A change here is a change of NOTES_SCHEMA_VERSION.
import { mergeAttributes } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import { Heading } from '@tiptap/extension-heading'
import { Link } from '@tiptap/extension-link'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import type { Node } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { BegunAttribute } from './begun.ts'
import { isAllowedAddress } from './links.ts'
import { ResultReferenceNode, referenceOf } from './references/referenceNode.ts'
import type { ReferenceWords } from './references/referenceNode.ts'
import type { ReferencePlaces } from './references/referencePlaces.ts'

/** Words that readers of the page are told. */
export interface SchemaWords {
  /** A check-box, by the text beside it. */
  readonly checkbox: (text: string) => string
  /** An area or follow-up that the text refers to, where it can be but text. */
  readonly reference: ReferenceWords
}

// Drawn below the page's own headings; the text itself has levels 1 and 2.
const NotesHeading = Heading.extend({
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h3[data-level="1"]', attrs: { level: 1 } },
    ...['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 2 } })),
  ],
  renderHTML({ node, HTMLAttributes }) {
    const level = node.attrs['level'] === 1 ? 1 : 2
    return [`h${level + 2}`, mergeAttributes(HTMLAttributes, { 'data-level': String(level) }), 0]
  },
}).configure({ levels: [1, 2] })

// The box is named by its text; drawn too, the text would stand twice for whoever searches or copies the page.
const NotesTaskItem = TaskItem.extend({
  addNodeView() {
    const draw = this.parent?.()
    return draw
      ? (props) => {
          const view = draw(props)
          if (view.dom instanceof HTMLElement) view.dom.querySelector('label > span')?.remove()
          return view
        }
      : null
  },
})

/**
 * Headings, lists, check-boxes, bold, italic, links and references; everything else is left out when it is pasted. References are
 * drawn at `places`.
 */
export function notesSchema(words: SchemaWords, places: ReferencePlaces | null = null): Extensions {
  return [
    StarterKit.configure({
      heading: false,
      link: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      // What is undone is one's own writing, which Yjs knows.
      undoRedo: false,
      // It would write in the document of its own accord.
      trailingNode: false,
    }),
    NotesHeading,
    BegunAttribute,
    Link.configure({
      defaultProtocol: 'https',
      openOnClick: false,
      isAllowedUri: (address) => isAllowedAddress(address),
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
    TaskList,
    NotesTaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words.checkbox(textOf(node)) },
    }),
    ResultReferenceNode.configure({ words: words.reference, places }),
  ]
}

/** The text of an item, with what its references are about. */
function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', (leaf) => referenceOf(leaf)?.label ?? '')
}
