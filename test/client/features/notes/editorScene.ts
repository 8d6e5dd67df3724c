// An editor on a document, without a server: what others write comes into the same document.
import { afterEach } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createNotesEditor } from '#client/features/notes/writing/notesEditor.ts'
import { createMenuStore } from '#client/features/notes/writing/references/menuStore.ts'
import { createReferencePlaces } from '#client/features/notes/writing/references/referencePlaces.ts'
import { between, instant } from '#shared/time/instant.ts'
import { formatDuration } from '#shared/time/swedish.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()

const start = instant(1_795_248_000_000)

/** What is to be done when the test has ended. */
export const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** An editor on the document, which ends with the test. */
export function open(doc: Y.Doc, mayWrite = true) {
  const element = document.createElement('div')
  document.body.append(element)
  const awareness = new Awareness(doc)
  const places = createReferencePlaces()
  let typed = 0
  let now: number = start
  const editor = createNotesEditor({
    element,
    id: 'text',
    labelledBy: 'title',
    doc,
    awareness,
    mayWrite,
    user: { id: 'me', name: 'Facilitator Exempel' },
    words: { placeholder: 'Skriv här', checkbox: 'Checklista', reference: ({ label }) => label },
    places,
    menu: createMenuStore(),
    time: { now: () => instant(now), words: (at) => formatDuration(between(start, at)) },
    onTyped: () => {
      typed += 1
    },
    onLeave: () => undefined,
  })
  endings.push(() => {
    editor.destroy()
    awareness.destroy()
    element.remove()
  })
  return {
    editor,
    element,
    awareness,
    places,
    typed: () => typed,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

export const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment(NOTES_FRAGMENT)

/** Applies to `doc` what somebody else does to it. */
export function remotely(doc: Y.Doc, change: (fragment: Y.XmlFragment) => void): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  change(fragmentOf(other))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
}

export function block(name: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [new Y.XmlText(text)])
  return made
}

export function firstText(parent: Y.XmlFragment): Y.XmlText {
  const first = parent.get(0)
  return first instanceof Y.XmlText ? first : firstText(first)
}
