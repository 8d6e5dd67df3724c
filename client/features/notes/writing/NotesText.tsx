// The text of the notes with its tools: an editor for those who may write, the same text to read for the others.
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Editor } from '@tiptap/core'
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { Instant } from '#shared/time/instant.ts'
import { createMenuStore } from './references/menuStore.ts'
import { createReferencePlaces } from './references/referencePlaces.ts'
import { References } from './references/References.tsx'
import { ResultMenu } from './references/ResultMenu.tsx'
import { useMaking } from './references/useMaking.ts'
import { useMenuEntries } from './references/useMenuEntries.ts'
import { useReferenceWords } from './references/useReferenceWords.ts'
import { Toolbar } from './Toolbar.tsx'
import { useNotesEditor } from './useNotesEditor.ts'
import classes from './Writing.module.css'

interface Props {
  readonly slotId: SlotId
  readonly notes: NotesProvider
  readonly mayWrite: boolean
  /** The id of the heading that names the text; it takes the focus of whoever leaves the text. */
  readonly titleId: string
  readonly takesFocus: boolean
  readonly onTyped: () => void
  /** Called with the editor, and with `null` when it is gone. */
  readonly onEditor?: (editor: Editor | null) => void
  /** How the moment at which a paragraph was begun is told beside it. */
  readonly timeWords: (at: Instant) => string
  /** Called when the notes hold something that this page does not know; the editor has let go of them then. */
  readonly onForeign: () => void
  /** Why it is only for reading; `null` when it is for writing. */
  readonly reason: string | null
  /** Who is there, and whether it is saved. */
  readonly signs: ReactNode
}

export function NotesText({ slotId, titleId, reason, signs, onEditor, ...wishes }: Props) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const [places] = useState(createReferencePlaces)
  const [menu] = useState(createMenuStore)
  const entriesFor = useMenuEntries()
  const editor = useNotesEditor(place, {
    ...wishes,
    places,
    menu,
    referenceWords: useReferenceWords(),
    id,
    labelledBy: titleId,
    onLeave: (to) => {
      const target =
        to === 'toolbar'
          ? tools.current?.querySelector<HTMLElement>('[data-roving][tabindex="0"]')
          : document.getElementById(titleId)
      target?.focus()
    },
  })
  const make = useMaking(wishes.mayWrite ? editor : null, slotId)
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])
  return (
    <>
      <div className={classes.bar} ref={tools}>
        {reason !== null && <p className={classes.reason}>{reason}</p>}
        {wishes.mayWrite && editor !== null && (
          <Toolbar editor={editor} controls={id} entries={() => entriesFor('/', '')} onInsert={make} />
        )}
        <div className={classes.signs}>{signs}</div>
      </div>
      <div className={classes.text} ref={place} data-notes-text />
      <References slotId={slotId} places={places} mayWrite={wishes.mayWrite} />
      {wishes.mayWrite && editor !== null && (
        <ResultMenu menu={menu} editor={editor} entriesFor={entriesFor} onChoose={make} />
      )}
    </>
  )
}
