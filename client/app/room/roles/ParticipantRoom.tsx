// The room of those who take part without running it: the panel, listeners, and presenters beside their own view.
import { useDialogue } from '#client/connection/hooks.ts'
import { StandingMessage } from '#client/features/messages/StandingMessage.tsx'
import { SignalButtons } from '#client/features/signals/SignalButtons.tsx'
import { Room } from '../frame/Room.tsx'
import { EndedPanel } from '../stage/EndedPanel.tsx'
import { LiveStage } from '../stage/LiveStage.tsx'
import { NextLine } from '../stage/NextLine.tsx'
import { WaitingPanel } from '../stage/WaitingPanel.tsx'

const actions = {
  preparing: <WaitingPanel />,
  live: (
    <>
      <StandingMessage />
      <NextLine />
      <SignalButtons />
    </>
  ),
  ended: <EndedPanel />,
}

export function ParticipantRoom() {
  const phase = useDialogue(({ timer }) => timer.phase)
  return <Room stage={phase === 'live' ? <LiveStage /> : null} actions={actions[phase]} />
}
