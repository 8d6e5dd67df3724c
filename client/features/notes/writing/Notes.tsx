// The part of the notes that is fetched when they are first shown: the open document with its editor, and what waits in others.
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { useTranslation } from 'react-i18next'
import { NotesDocument } from './NotesDocument.tsx'
import type { NotesProps } from './notesProps.ts'
import { useOpenNotes } from './useOpenNotes.ts'
import { WaitingElsewhere } from './WaitingElsewhere.tsx'

export function Notes({ slotId, aheadId, onChoose, ...props }: NotesProps) {
  const { t } = useTranslation('notes')
  const { notes, waiting, find, forget } = useOpenNotes(slotId, aheadId)
  const elsewhere = waiting.filter((each) => each.slotId !== slotId)
  return (
    <>
      {elsewhere.map((each) => (
        <WaitingElsewhere
          key={each.slotId}
          waiting={each}
          notes={find(each.slotId)}
          onChoose={onChoose}
          onForget={forget}
        />
      ))}
      {notes === null ? (
        <LoadingState>{t('loading')}</LoadingState>
      ) : (
        <NotesDocument
          key={notes.doc.guid}
          notes={notes}
          slotId={slotId}
          elsewhere={elsewhere}
          onForget={() => forget(slotId)}
          {...props}
        />
      )}
    </>
  )
}
