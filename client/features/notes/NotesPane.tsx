// The notes of a slot: those of the live one, or of another that was chosen. The editor itself is fetched when it is needed.
import { Button, Text, Title } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { browserScheduler } from '#client/connection/clock/browserScheduler.ts'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { fetched } from '#client/ui/fetched.tsx'
import { StandingNotice } from '#client/ui/StandingNotice.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { notesAccess } from './access.ts'
import { ResultDeskContext } from './desk.ts'
import type { ResultDesk } from './desk.ts'
import classes from './Notes.module.css'
import { SlotChooser } from './SlotChooser.tsx'
import { createTyping } from './typing.ts'
import { useFollowing } from './useFollowing.ts'
import type { FollowedSlot } from './useFollowing.ts'
import type { Restored } from './versions/restoring.ts'
import { useWriting } from './useWriting.ts'

// Locking is a facilitator's; nobody else fetches the menu for it.
const NotesMenu = fetched(async () => (await import('./NotesMenu.tsx')).NotesMenu)
const VersionsWindow = fetched(async () => (await import('./versions/VersionsWindow.tsx')).VersionsWindow)
const RestoredNotice = fetched(async () => (await import('./versions/RestoredNotice.tsx')).RestoredNotice)

interface Props {
  /** The slot whose notes are shown from the start, instead of the live one's. */
  readonly startsAt?: SlotId | null
  /** What is lent for areas and follow-ups in the text. */
  readonly desk?: ResultDesk | null
}

/** Takes the height it is given, and grows with its text. One for each page. */
export function NotesPane({ startsAt = null, desk = null }: Props) {
  const { t } = useTranslation('notes')
  const [typing] = useState(() => createTyping(browserScheduler))
  const [showsVersions, setShowsVersions] = useState(false)
  // Whoever fills in a form for a place in the text is writing there, and whoever looks at its versions is not done with it.
  const isBusy = () => typing.isTyping() || desk?.isWriting() === true || showsVersions
  const followed = useFollowing(isBusy, startsAt)
  if (followed.slot === null) return <Text c="dimmed">{t('none')}</Text>
  return (
    <ResultDeskContext value={desk}>
      <NotesOf
        slot={followed.slot}
        followed={followed}
        showsVersions={showsVersions}
        onVersions={setShowsVersions}
        onTyped={typing.typed}
      />
    </ResultDeskContext>
  )
}

interface NotesOfProps {
  readonly slot: Slot
  readonly followed: FollowedSlot
  readonly showsVersions: boolean
  /** Opens or closes the window of versions. */
  readonly onVersions: (shows: boolean) => void
  readonly onTyped: () => void
}

function NotesOf({ slot, followed, showsVersions, onVersions, onTyped }: NotesOfProps) {
  const { t } = useTranslation('notes')
  const titleOf = useSlotTitle()
  const seat = useSeat()
  const writing = useWriting()
  const access = useDialogue((state) => notesAccess(state, seat, slot.id))
  const aheadId = useDialogue(({ agenda, timer }) => nextSlot(agenda, timer)?.id ?? null)
  // Whoever asks for the next notes in the middle of writing goes on writing there.
  const [focusId, setFocusId] = useState<string | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const titleId = useId()
  const { waiting } = followed

  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <Title order={2} className={classes.title} id={titleId} tabIndex={-1}>
          {t('titleOf', { slot: titleOf(slot) })}
        </Title>
        <div className={classes.choices}>
          {followed.isAway && (
            <Button variant="light" size="compact-sm" onClick={followed.follow}>
              {t('follow')}
            </Button>
          )}
          <SlotChooser slotId={slot.id} onChoose={followed.choose} />
          {mayEver(seat.role, 'notes.lock') && (
            <NotesMenu slotId={slot.id} onVersions={editor === null ? null : () => onVersions(true)} />
          )}
        </div>
      </div>
      {waiting !== null && (
        <StandingNotice tone="news">
          <span>{t('movedOn', { slot: titleOf(waiting) })}</span>
          <Button
            size="compact-sm"
            onClick={() => {
              setFocusId(waiting.id)
              followed.follow()
            }}
          >
            {t('switchNotes')}
          </Button>
        </StandingNotice>
      )}
      {restored !== null && <RestoredNotice {...restored} onClose={() => setRestored(null)} />}
      {showsVersions && editor !== null && (
        <VersionsWindow
          slot={slot}
          editor={editor}
          mayWrite={access === 'write'}
          onRestored={(done) => {
            setRestored(done)
            onVersions(false)
          }}
          onClose={() => onVersions(false)}
        />
      )}
      {writing.status === 'loading' && <LoadingState>{t('loading')}</LoadingState>}
      {writing.status === 'failed' && (
        <ErrorState title={t('loadFailed')} level={3} onRetry={writing.retry}>
          {t('loadFailedText')}
        </ErrorState>
      )}
      {writing.status === 'ready' && (
        <writing.Notes
          slotId={slot.id}
          aheadId={aheadId}
          titleId={titleId}
          access={access}
          takesFocus={focusId === slot.id}
          onChoose={followed.choose}
          onTyped={onTyped}
          onEditor={setEditor}
        />
      )}
    </div>
  )
}
