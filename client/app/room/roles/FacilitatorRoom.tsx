// The room of whoever runs the dialogue.
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { StartCountdown } from '#client/features/clock/StartCountdown.tsx'
import { AwaitedNotice } from '#client/features/controls/AwaitedNotice.tsx'
import { ControlKeys } from '#client/features/controls/ControlKeys.tsx'
import { FitNotice } from '#client/features/controls/FitNotice.tsx'
import { LiveControls } from '#client/features/controls/LiveControls.tsx'
import { StartPanel } from '#client/features/controls/StartPanel.tsx'
import { UndoButton } from '#client/features/controls/UndoButton.tsx'
import { EarlierDrawer } from '#client/features/earlier/EarlierDrawer.tsx'
import { LobbyPanel } from '#client/features/lobby/LobbyPanel.tsx'
import { MessageButton } from '#client/features/messages/MessageButton.tsx'
import { MessageKey } from '#client/features/messages/MessageKey.tsx'
import { SentMessage } from '#client/features/messages/SentMessage.tsx'
import { tellHistory } from '../../tellHistory.tsx'
import { useArrangement } from '../frame/arrangement.ts'
import { Room } from '../frame/Room.tsx'
import { Overview } from '../parts/Overview.tsx'
import { SignalsPart } from '../parts/SignalsPart.tsx'
import { EndedPanel } from '../stage/EndedPanel.tsx'
import { LiveStage } from '../stage/LiveStage.tsx'

export function FacilitatorRoom() {
  const { t } = useTranslation('room')
  const isPhone = useArrangement() === 'phone'
  const phase = useDialogue(({ timer }) => timer.phase)
  const pathTo = useDialoguePath()
  const actions = {
    preparing: <StartPanel countdown={<StartCountdown isLateShown />} setupPath={pathTo('setup')} />,
    live: (
      <>
        <LiveControls message={<MessageButton />} />
        <SentMessage />
        <AwaitedNotice />
        <FitNotice />
      </>
    ),
    ended: <EndedPanel undo={<UndoButton />} />,
  }
  return (
    <Room
      stage={phase === 'live' ? <LiveStage undo={<UndoButton compact={isPhone} />} /> : null}
      actions={
        <>
          <LobbyPanel />
          {actions[phase]}
        </>
      }
      signals={phase === 'preparing' ? undefined : <SignalsPart />}
      tools={
        <>
          <ControlKeys />
          <MessageKey />
          <EarlierDrawer tell={tellHistory} />
          <Overview />
        </>
      }
      whenEmpty={
        <Anchor component={Link} to={pathTo('setup/agenda')}>
          {t('toSetup')}
        </Anchor>
      }
    />
  )
}
