// The live room at `/d/:dialogueId`: the view that suits one's role. What only one role needs is fetched when the role is known.
import type { ComponentType } from 'react'
import { useSeat } from '#client/connection/hooks.ts'
import { fetched } from '#client/ui/fetched.tsx'
import type { Role } from '#shared/dialogue/role.ts'
import { ParticipantRoom } from './roles/ParticipantRoom.tsx'

const rooms: Readonly<Record<Role, ComponentType>> = {
  facilitator: fetched(async () => (await import('./roles/FacilitatorRoom.tsx')).FacilitatorRoom, 'words'),
  presenter: fetched(async () => (await import('./roles/PresenterRoom.tsx')).PresenterRoom, 'words'),
  panel: ParticipantRoom,
  listener: ParticipantRoom,
  display: fetched(async () => (await import('./roles/DisplayRoom.tsx')).DisplayRoom, 'words'),
}

export function RoomPage() {
  const { role } = useSeat()
  const Room = rooms[role]
  return <Room />
}
