// The live room at `/d/:dialogueId`: the view that suits one's role.
import { useSeat } from '#client/connection/hooks.ts'
import { DisplayRoom } from './DisplayRoom.tsx'
import { FacilitatorRoom } from './FacilitatorRoom.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'
import { PresenterRoom } from './PresenterRoom.tsx'

export function RoomPage() {
  const { role } = useSeat()
  switch (role) {
    case 'facilitator':
      return <FacilitatorRoom />
    case 'presenter':
      return <PresenterRoom />
    case 'panel':
    case 'listener':
      return <ParticipantRoom />
    case 'display':
      return <DisplayRoom />
  }
}
