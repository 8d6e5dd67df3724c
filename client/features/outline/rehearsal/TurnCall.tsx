// Keeps whoever rehearses from missing the dialogue itself: says that it has begun, and leads there when it is their turn.
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import classes from './Rehearsal.module.css'

/** `slotId` is the presentation that is rehearsed. Nothing before the dialogue has begun, and after it has ended. */
export function TurnCall({ slotId }: { slotId: SlotId }) {
  const { t } = useTranslation('outline')
  const { search } = useLocation()
  const dialogueId = useDialogue(({ id }) => id)
  const hasBegun = useDialogue(({ timer }) => timer.phase === 'live')
  const isTurn = useDialogue(({ timer }) => runOf(timer, slotId).status === 'live')
  const dialogue = { pathname: `/d/${dialogueId}`, search }
  // A clock of one's own beside the real one would show the wrong time at the worst moment.
  if (isTurn) return <Navigate to={dialogue} replace />
  return (
    <StatusMessage>
      {hasBegun && (
        <span className={classes.begun}>
          {t('rehearsal.begun')}{' '}
          <Anchor component={Link} to={dialogue}>
            {t('rehearsal.toDialogue')}
          </Anchor>
        </span>
      )}
    </StatusMessage>
  )
}
