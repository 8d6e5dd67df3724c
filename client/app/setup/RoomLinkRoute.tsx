// `/r/:token`: the door that a room link leads to.
import { useNavigate, useParams } from 'react-router'
import { useSession } from '#client/connection/session.tsx'
import { RoomDoor } from '#client/features/lobby/RoomDoor.tsx'

export function RoomLinkRoute() {
  const { token = '' } = useParams()
  const { reload } = useSession()
  const navigate = useNavigate()
  const enter = async (dialogueId: string, personId: string) => {
    // The browser has a new seat, which the header shows.
    await reload()
    await navigate(`/d/${dialogueId}?as=${personId}`, { replace: true })
  }
  return (
    <RoomDoor
      key={token}
      token={token}
      onAdmitted={(dialogueId, personId) => void enter(dialogueId, personId)}
    />
  )
}
