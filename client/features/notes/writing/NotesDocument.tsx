// One slot's notes, open: how they stand, who is there, and the text.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import type { NotesProps } from './notesProps.ts'
import { plainText } from './plainText.ts'
import { Presence } from './Presence.tsx'
import { Problem } from './Problem.tsx'
import { problemOf } from './problem.ts'
import { useReferenceWords } from './references/useReferenceWords.ts'
import { useTimeWords } from './useTimeWords.ts'
import { SavedStatus } from './SavedStatus.tsx'
import { NotesText } from './NotesText.tsx'
import type { WaitingNotes } from './waiting.ts'
import classes from './Writing.module.css'

interface Props extends Pick<
  NotesProps,
  'slotId' | 'titleId' | 'access' | 'takesFocus' | 'onTyped' | 'onEditor'
> {
  readonly notes: NotesProvider
  /** What waits in the notes of other slots. */
  readonly elsewhere: readonly WaitingNotes[]
  readonly onForget: () => void
}

export function NotesDocument(props: Props) {
  const { notes, slotId, access, titleId, takesFocus, elsewhere, onForget, ...tells } = props
  const { t } = useTranslation('notes')
  const status = useSyncExternalStore(
    (listener) => notes.subscribe(listener),
    () => notes.status,
  )
  const timeWords = useTimeWords(slotId)
  const referenceWords = useReferenceWords()
  const [isForeign, setForeign] = useState(false)
  const mayWrite = access === 'write'
  // What was refused under a lock is tried again when the lock is gone.
  useEffect(() => {
    if (mayWrite) notes.retry()
  }, [notes, mayWrite])

  const fragment = notes.doc.getXmlFragment(NOTES_FRAGMENT)
  const isRefused = status.connection === 'refused'
  const hasUnsaved = status.pendingEdits > 0
  // What has been shown stays, also while an empty text is asked for again after a lost connection.
  const [wasShown, setWasShown] = useState(false)
  const isThere = wasShown || isShown(status, fragment.length > 0)
  if (isThere && !wasShown) setWasShown(true)
  return (
    <div className={classes.document}>
      {(isForeign || isRefused) && (
        <Problem
          problem={isForeign ? 'older' : problemOf(status.refusedCode, hasUnsaved)}
          text={hasUnsaved ? () => plainText(fragment, referenceWords) : null}
          onRetry={() => notes.retry()}
          onForget={onForget}
        />
      )}
      {isForeign ? null : isThere ? (
        <NotesText
          slotId={slotId}
          notes={notes}
          mayWrite={mayWrite && !isRefused}
          titleId={titleId}
          takesFocus={takesFocus}
          {...tells}
          timeWords={timeWords}
          onForeign={() => setForeign(true)}
          reason={access === 'write' ? null : t(`readOnly.${access}`)}
          signs={
            <>
              {/* Without a connection nobody can tell who is there. */}
              {status.connection !== 'offline' && <Presence awareness={notes.awareness} />}
              <SavedStatus status={status} mayWrite={mayWrite} elsewhere={elsewhere} />
            </>
          }
        />
      ) : (
        <LoadingState>{t('loading')}</LoadingState>
      )}
    </div>
  )
}

/** Whether there is something to show: what the server has, or else what is kept here, or at least a place to write. */
function isShown({ synced, connection }: NotesStatus, hasText: boolean): boolean {
  return synced || hasText || connection === 'offline'
}
