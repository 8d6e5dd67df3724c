// The part of the notes that is fetched when they are first shown: the open document with its editor.
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { useTranslation } from 'react-i18next'
import { NotesDocument } from './NotesDocument.tsx'
import type { NotesProps } from './notesProps.ts'
import { useOpenNotes } from './useOpenNotes.ts'

export function Notes({ slotId, aheadId, ...props }: NotesProps) {
  const { t } = useTranslation('notes')
  const { notes, forget } = useOpenNotes(slotId, aheadId)
  if (notes === null) return <LoadingState>{t('loading')}</LoadingState>
  return <NotesDocument key={notes.doc.guid} notes={notes} slotId={slotId} onForget={forget} {...props} />
}
