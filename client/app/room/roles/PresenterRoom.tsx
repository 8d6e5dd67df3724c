// The presenter's view with its frame.
import { useDialogue } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { Agenda } from '#client/features/agenda/Agenda.tsx'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { ClockAnnouncer } from '#client/features/clock/ClockAnnouncer.tsx'
import { EarlierForPresenter } from '#client/features/earlier/EarlierForPresenter.tsx'
import { StandingMessage } from '#client/features/messages/StandingMessage.tsx'
import { PresenterView } from '#client/features/presenter/PresenterView.tsx'
import { tellHistory } from '../../tellHistory.tsx'
import { RoomFrame } from '../frame/RoomFrame.tsx'
import { OutlinePart } from '../parts/OutlinePart.tsx'
import { PulsePart } from '../parts/PulsePart.tsx'
import { EndedPanel } from '../stage/EndedPanel.tsx'
import { WaitingPanel } from '../stage/WaitingPanel.tsx'
import classes from './PresenterRoom.module.css'
import { useWakeLock } from './useWakeLock.ts'

export function PresenterRoom() {
  const pathTo = useDialoguePath()
  const phase = useDialogue(({ timer }) => timer.phase)
  useWakeLock()
  return (
    <RoomFrame fills leads={phase === 'live'}>
      <div className={classes.view}>
        <PresenterView
          clock={<BigClock size="screen" />}
          before={{ countdown: <WaitingPanel />, agenda: <Agenda clock={null} /> }}
          beside={
            <>
              <OutlinePart />
              <StandingMessage />
              {phase === 'live' && <PulsePart />}
              <EarlierForPresenter tell={tellHistory} />
            </>
          }
          ended={
            <>
              <EndedPanel />
              <PulsePart />
            </>
          }
          notesPath={(slotId) => pathTo('room', slotId === null ? {} : { slot: slotId })}
        />
      </div>
      <ClockAnnouncer />
    </RoomFrame>
  )
}
