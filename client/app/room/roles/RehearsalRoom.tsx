// The rehearsal at `/d/:dialogueId/rehearsal`, with the room's own clock.
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
import { RoomFrame } from '../frame/RoomFrame.tsx'
import classes from './PresenterRoom.module.css'
import { useWakeLock } from './useWakeLock.ts'

export function RehearsalRoom() {
  const { t } = useTranslation('outline')
  const { organisationId } = useSeat()
  const pathTo = useDialoguePath()
  const slot = useDialogue((state) => ownPresentation(state, organisationId))
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
      </div>
    </RoomFrame>
  )
}
