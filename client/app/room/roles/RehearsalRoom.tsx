// The rehearsal at `/d/:dialogueId/rehearsal`, with the room's own clock; while one waits for one's turn, the outline too.
import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { ClockAnnouncer } from '#client/features/clock/ClockAnnouncer.tsx'
import { ownPresentation } from '#client/features/outline/ownPresentation.ts'
import { Rehearsal } from '#client/features/outline/rehearsal/Rehearsal.tsx'
import { TurnCall } from '#client/features/outline/rehearsal/TurnCall.tsx'
import { fetched } from '#client/ui/fetched.tsx'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { RoomFrame } from '../frame/RoomFrame.tsx'
import classes from './PresenterRoom.module.css'
import { useWakeLock } from './useWakeLock.ts'

// The rehearsal needs no line; without one, this says so in its own place.
const OutlineEditor = fetched(
  async () => (await import('#client/features/outline/OutlineEditor.tsx')).OutlineEditor,
  'words',
)

export function RehearsalRoom() {
  const { t } = useTranslation('outline')
  const { organisationId } = useSeat()
  const pathTo = useDialoguePath()
  const slot = useDialogue((state) => ownPresentation(state, organisationId))
  // Before the dialogue the outline is written in the presenter's view, which the clock fills from then on.
  const isWaiting = useDialogue(
    ({ timer }) => timer.phase === 'live' && slot !== null && runOf(timer, slot.id).status === 'pending',
  )
  useWakeLock()
  return (
    <RoomFrame fills leads={slot !== null}>
      <div className={classes.view}>
        {slot !== null && <TurnCall slotId={slot.id} />}
        {slot === null ? (
          <>
            <Text>{t('rehearsal.none')}</Text>
            <Anchor component={Link} to={pathTo()}>
              {t('rehearsal.back')}
            </Anchor>
          </>
        ) : (
          <Rehearsal
            key={slot.id}
            slot={slot}
            clock={
              <>
                <BigClock size="screen" />
                <ClockAnnouncer />
              </>
            }
          />
        )}
        {slot !== null && isWaiting && (
          <div className={classes.outline}>
            <OutlineEditor key={slot.id} slot={slot} />
          </div>
        )}
      </div>
    </RoomFrame>
  )
}
