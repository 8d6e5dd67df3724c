// The live room at `/d/:dialogueId`: the view that suits one's role. What only one role needs is fetched when the role is known.
import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { useSeat } from '#client/connection/hooks.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { ParticipantRoom } from './ParticipantRoom.tsx'

const rooms: Readonly<Record<Role, ComponentType>> = {
  facilitator: lazy(async () => ({ default: (await import('./FacilitatorRoom.tsx')).FacilitatorRoom })),
  presenter: lazy(async () => ({ default: (await import('./PresenterRoom.tsx')).PresenterRoom })),
  panel: ParticipantRoom,
  listener: ParticipantRoom,
  display: lazy(async () => ({ default: (await import('./DisplayRoom.tsx')).DisplayRoom })),
}

export function RoomPage() {
  const { role } = useSeat()
  const Room = rooms[role]
  return (
    <Suspense>
      <Room />
    </Suspense>
  )
}
