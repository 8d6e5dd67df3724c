// The sign that says whether what was typed is saved: always there, in words.
import { IconCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { useLasting } from '#client/ui/useLasting.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { savedSign } from './savedWords.ts'
import type { SavedSign } from './savedWords.ts'
import type { WaitingNotes } from './waiting.ts'
import classes from './Writing.module.css'

// Each edit is not to make the sign flicker.
const settled = milliseconds(700)

const icons = {
  saved: IconCheck,
  saving: IconCloudUp,
  connecting: IconCloudUp,
  offline: IconCloudOff,
  waiting: IconCloudOff,
} as const

interface Props {
  readonly status: NotesStatus
  readonly mayWrite: boolean
  /** What waits in the notes of other slots. */
  readonly elsewhere: readonly WaitingNotes[]
}

export function SavedStatus({ status, mayWrite, elsewhere }: Props) {
  const { t } = useTranslation('notes')
  const sign = savedSign(status, useLasting(status.pendingEdits === 0, settled, true), elsewhere)
  const Icon = icons[sign.kind]
  const isAway = sign.kind === 'offline' || sign.kind === 'waiting'
  return (
    <>
      {/* For a reader there is nothing to save; only that the text may be out of date. */}
      {(mayWrite || isAway || sign.kind === 'connecting') && (
        <span className={classes.saved} data-kind={sign.kind} data-testid="notes-saved">
          <Icon size={18} aria-hidden />
          <span>{words(sign, mayWrite, t)}</span>
        </span>
      )}
      <Announcement sign={sign} />
    </>
  )
}

/** Each save is not called out; that the connection is lost, and back, is. */
function Announcement({ sign }: { sign: SavedSign }) {
  const { t } = useTranslation('notes')
  const isAway = sign.kind === 'offline' || sign.kind === 'waiting'
  const [wasAway, setWasAway] = useState(false)
  if (isAway && !wasAway) setWasAway(true)
  const said = isAway ? t('saved.offlineReading') : wasAway && sign.kind === 'saved' ? t('saved.back') : ''
  return <StatusMessage hidden>{said}</StatusMessage>
}

function words(sign: SavedSign, mayWrite: boolean, t: TFunction<'notes'>): string {
  if (sign.kind === 'waiting') {
    const waiting = t('saved.waiting', { count: sign.edits })
    return sign.keptHere ? waiting : `${waiting}. ${t('saved.stay')}`
  }
  return sign.kind === 'offline' && !mayWrite ? t('saved.offlineReading') : t(`saved.${sign.kind}`)
}
