// `/d/:dialogueId/setup/people`: inviting, with the lobby beside the room link.
import { LobbyPanel } from '#client/features/lobby/LobbyPanel.tsx'
import { PeoplePage } from '#client/features/people/PeoplePage.tsx'

export function PeopleRoute() {
  return <PeoplePage lobby={<LobbyPanel saysWhenEmpty />} />
}
