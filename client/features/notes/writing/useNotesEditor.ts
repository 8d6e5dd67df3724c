// The editor of the notes, for as long as its element is shown.
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { browserScheduler } from '#client/connection/clock/browserScheduler.ts'
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { useSeat, useServerNow } from '#client/connection/hooks.ts'
import type { Instant } from '#shared/time/instant.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { hasForeignContent, watchForForeignContent } from './foreignContent.ts'
import { mirrorOf } from './mirror.ts'
import { createNotesEditor } from './notesEditor.ts'
import type { NotesEditorNeeds } from './notesEditor.ts'
import type { MenuStore } from './references/menuStore.ts'
import type { ReferenceWords } from './references/referenceNode.ts'
import { tellWriting } from './tellWriting.ts'

export interface EditorWishes extends Pick<
  NotesEditorNeeds,
  'id' | 'labelledBy' | 'places' | 'onTyped' | 'onLeave'
> {
  readonly notes: NotesProvider
  readonly mayWrite: boolean
  /** Whether to put the cursor into the text. */
  readonly takesFocus: boolean
  /** What `/` and `@` open, for writers. */
  readonly menu: MenuStore
  /** An area or follow-up that the text refers to, where it can be but text. */
  readonly referenceWords: ReferenceWords
  /** How the moment at which a paragraph was begun is told beside it. */
  readonly timeWords: (at: Instant) => string
  /** Called when the notes hold something that this page does not know; the editor has let go of them then. */
  readonly onForeign: () => void
}

/** An editor, and what it was made for. */
interface Made extends Pick<EditorWishes, 'notes' | 'mayWrite'> {
  readonly editor: Editor
}

/** Draws the editor into the element; `null` until it is there. */
export function useNotesEditor(place: RefObject<HTMLElement | null>, wishes: EditorWishes): Editor | null {
  const { t } = useTranslation('notes')
  const { personId, name } = useSeat()
  const serverNow = useServerNow()
  const [made, setMade] = useState<Made | null>(null)
  const latest = useRef(wishes)
  useEffect(() => {
    latest.current = wishes
  })
  const { notes, mayWrite, id, labelledBy, places, menu } = wishes

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    // Writers are bound to the document itself, readers to a copy.
    const { doc, stop } = mayWrite ? { doc: notes.doc, stop: () => undefined } : mirrorOf(notes.doc)
    const fragment = doc.getXmlFragment(NOTES_FRAGMENT)
    if (hasForeignContent(fragment)) {
      latest.current.onForeign()
      return stop
    }
    const writing = tellWriting(notes.awareness, browserScheduler)
    const editor = createNotesEditor({
      element,
      id,
      labelledBy,
      doc,
      awareness: notes.awareness,
      mayWrite,
      user: { id: personId, name },
      words: {
        placeholder: t(mayWrite ? 'placeholder' : 'emptyForReaders'),
        checkbox: t('tool.taskList'),
        reference: (reference) => latest.current.referenceWords(reference),
      },
      places,
      menu: mayWrite ? menu : null,
      time: { now: serverNow, words: (at) => latest.current.timeWords(at) },
      onTyped: () => {
        writing.typed()
        latest.current.onTyped()
      },
      onLeave: (to) => latest.current.onLeave(to),
    })
    const unwatch = watchForForeignContent(fragment, () => {
      editor.destroy()
      latest.current.onForeign()
    })
    setMade({ editor, notes, mayWrite })
    if (mayWrite && latest.current.takesFocus) editor.commands.focus('end')
    return () => {
      unwatch()
      writing.stop()
      setMade(null)
      editor.destroy()
      stop()
    }
  }, [place, notes, mayWrite, id, labelledBy, places, menu, personId, name, serverNow, t])
  // The one made for other wishes is about to be destroyed: nothing may hold on to it.
  return made?.notes === notes && made.mayWrite === mayWrite ? made.editor : null
}
