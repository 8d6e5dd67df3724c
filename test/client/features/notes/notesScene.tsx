// The text of a slot's notes with its references and menu, in a dialogue that stands still; what the room lends is the test's own.
import { act } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ResultDeskContext } from '#client/features/notes/desk.ts'
import type { NewResult, NewResultListener, ResultDesk } from '#client/features/notes/desk.ts'
import { createNotesEditor } from '#client/features/notes/writing/notesEditor.ts'
import { InsertTool } from '#client/features/notes/writing/references/InsertTool.tsx'
import { createMenuStore } from '#client/features/notes/writing/references/menuStore.ts'
import { createReferencePlaces } from '#client/features/notes/writing/references/referencePlaces.ts'
import { References } from '#client/features/notes/writing/references/References.tsx'
import { ResultMenu } from '#client/features/notes/writing/references/ResultMenu.tsx'
import { useMaking } from '#client/features/notes/writing/references/useMaking.ts'
import { useMenuEntries } from '#client/features/notes/writing/references/useMenuEntries.ts'
import { useReferenceWords } from '#client/features/notes/writing/references/useReferenceWords.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { instant } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import type { Shown } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

/** A form that was asked for, and what it tells. */
export interface Begun {
  readonly wish: NewResult
  readonly listener: NewResultListener
}

export interface NotesScene {
  readonly shown: Shown
  readonly doc: Y.Doc
  readonly editor: () => Editor
  /** What was asked for so far. */
  readonly begun: readonly Begun[]
  readonly type: (text: string) => void
  readonly press: (key: string) => void
}

export const followUpId = '6f1c2d34-5b6a-4c7d-8e9f-0a1b2c3d4e5f'

/** A dialogue under way, with one follow-up that Tillväxtverket owns. */
export function dialogueWithFollowUp(): DialogueBuilder {
  const organisations = [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
    { id: 'tillvaxtverket', name: 'Tillväxtverket', kind: 'national-actor' as const, part: 'panel' as const },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  ]
  const dialogue = new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
  const fields = { what: 'Boka möte', ownerOrganisationId: 'tillvaxtverket', dueDate: '2027-01-15' }
  return dialogue.by('leader', { type: 'followUp.record', followUpId, slotId: null, fields })
}

/** Shows notes with the cursor in them. */
export function showNotes(state: DialogueState, seat?: Seat, doc = new Y.Doc()): NotesScene {
  const begun: Begun[] = []
  const desk: ResultDesk = {
    begin: (wish, listener) => begun.push({ wish, listener }),
    isWriting: () => false,
    Card: ({ result }) => <p role="dialog">{`${result.kind} ${result.id}`}</p>,
  }
  let made: Editor | null = null
  const onMade = (editor: Editor) => {
    made = editor
  }
  const now = instant(1_795_248_000_000)
  const shown = showRoom(
    <ResultDeskContext value={desk}>
      <Text doc={doc} onMade={onMade} />
    </ResultDeskContext>,
    state,
    now,
    seat,
  )
  const editor = () => {
    assert(made !== null, 'the editor is there once the page is drawn')
    return made
  }
  return {
    shown,
    doc,
    editor,
    begun,
    type: (text) => {
      for (const letter of text) act(() => void editor().commands.insertContent(letter))
    },
    press: (key) =>
      act(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
        editor().view.dom.dispatchEvent(event)
      }),
  }
}

function Text({ doc, onMade }: { readonly doc: Y.Doc; readonly onMade: (editor: Editor) => void }) {
  const place = useRef<HTMLDivElement>(null)
  const [places] = useState(createReferencePlaces)
  const [menu] = useState(createMenuStore)
  const [editor, setEditor] = useState<Editor | null>(null)
  const reference = useReferenceWords()
  const entriesFor = useMenuEntries()
  const make = useMaking(editor, 'slot1')
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const awareness = new Awareness(doc)
    const made = createNotesEditor({
      element,
      id: 'text',
      labelledBy: 'title',
      doc,
      awareness,
      mayWrite: true,
      user: { id: 'leader', name: 'Facilitator Exempel' },
      words: { placeholder: 'Skriv här', checkbox: 'Checklista', reference },
      places,
      menu,
      time: { now: () => instant(0), words: () => '' },
      onTyped: () => undefined,
      onLeave: () => undefined,
    })
    made.commands.focus('end')
    made.view.dom.focus()
    setEditor(made)
    onMade(made)
    return () => {
      made.destroy()
      awareness.destroy()
    }
  }, [doc, menu, onMade, places, reference])
  return (
    <>
      <h2 id="title">Anteckningar</h2>
      {editor !== null && <InsertTool entries={() => entriesFor('/', '')} tabIndex={0} onChoose={make} />}
      <div ref={place} />
      <References slotId="slot1" places={places} mayWrite />
      {editor !== null && <ResultMenu menu={menu} editor={editor} entriesFor={entriesFor} onChoose={make} />}
    </>
  )
}
