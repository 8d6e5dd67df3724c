// An editor bound to a slot's notes.
import { Editor, Extension } from '@tiptap/core'
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extensions'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { begun } from './begun.ts'
import type { BegunNeeds } from './begun.ts'
import { caretElement, nameMovingCarets, selectionAttributes } from './caret.ts'
import { DocumentBinding } from './document/documentBinding.ts'
import { undoManagerOf } from './document/undo.ts'
import { notesSchema } from './extensions.ts'
import { movedCursor } from './movedCursor.ts'
import { PastedTables } from './pastedTables.ts'
import { menuExtension } from './references/menuExtension.ts'
import type { MenuStore } from './references/menuStore.ts'
import { OncePerPlace } from './references/oncePerPlace.ts'
import type { ReferenceWords } from './references/referenceNode.ts'
import type { ReferencePlaces } from './references/referencePlaces.ts'

export interface NotesEditorNeeds {
  readonly element: HTMLElement
  readonly id: string
  /** The id of the heading that names the text. */
  readonly labelledBy: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly mayWrite: boolean
  /** Who this page's user is, until the server says it to the others. */
  readonly user: { readonly id: string; readonly name: string }
  readonly words: {
    readonly placeholder: string
    /** What a check-box is called that has no text yet. */
    readonly checkbox: string
    /** An area or follow-up that the text refers to, where it can be but text. */
    readonly reference: ReferenceWords
  }
  /** Where the page draws references. */
  readonly places: ReferencePlaces
  /** What `/` and `@` open; `null` for readers. */
  readonly menu: MenuStore | null
  /** The server's time, and how a moment in it is told beside the text. */
  readonly time: BegunNeeds
  /** Called at each change that the user makes, and none that others make. */
  readonly onTyped: () => void
  /** Called when the user leaves the text by keyboard: out of it, or to its tools. */
  readonly onLeave: (to: 'outside' | 'toolbar') => void
}

/** Draws the editor into `element`; its `destroy` lets go of document and element. */
export function createNotesEditor(needs: NotesEditorNeeds): Editor {
  const { element, id, labelledBy, doc, awareness, mayWrite, user, words, places, menu, time } = needs
  const { onTyped, onLeave } = needs
  const editor = new Editor({
    element,
    editable: mayWrite,
    extensions: [
      ...notesSchema(
        { checkbox: (text) => (text === '' ? words.checkbox : text), reference: words.reference },
        places,
      ),
      ...(menu === null ? [] : [menuExtension(menu)]),
      Collaboration.configure({
        document: doc,
        field: NOTES_FRAGMENT,
        ySyncOptions: { mapping: new Map() },
        yUndoOptions: { undoManager: undoManagerOf(doc.getXmlFragment(NOTES_FRAGMENT)) },
      }),
      DocumentBinding,
      OncePerPlace,
      PastedTables,
      movedCursor(),
      CollaborationCaret.configure({
        provider: { awareness },
        user: { ...user, organisation: '', color: '#525964' },
        render: caretElement,
        selectionRender: selectionAttributes,
      }),
      Placeholder.configure({ placeholder: words.placeholder, showOnlyWhenEditable: false }),
      begun(time),
      leaving(onLeave),
    ],
    editorProps: {
      attributes: {
        id,
        'aria-labelledby': labelledBy,
        role: 'textbox',
        'aria-multiline': 'true',
        // Those who read by keyboard reach it too.
        ...(mayWrite ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
      },
    },
    onUpdate: ({ transaction }) => {
      if (!isChangeOrigin(transaction)) onTyped()
    },
  })
  editor.on('destroy', nameMovingCarets(awareness, element))
  return editor
}

/** The keys that lead out of the text: Tab alone does not, where it moves items of lists. */
function leaving(onLeave: NotesEditorNeeds['onLeave']): Extension {
  const leave = (to: 'outside' | 'toolbar') => () => {
    onLeave(to)
    return true
  }
  return Extension.create({
    name: 'leaving',
    addKeyboardShortcuts: () => ({ Escape: leave('outside'), 'Alt-F10': leave('toolbar') }),
  })
}
