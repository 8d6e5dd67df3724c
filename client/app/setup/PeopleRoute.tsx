// `/d/:dialogueId/setup/people`: inviting, with the lobby beside the room link, and the invitations by e-mail.
import { LobbyPanel } from '#client/features/lobby/LobbyPanel.tsx'
import { MailSection } from '#client/features/mail/MailSection.tsx'
import { PeoplePage } from '#client/features/people/PeoplePage.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'

export function PeopleRoute() {
  return (
    <NoticeProvider>
      <PeoplePage lobby={<LobbyPanel saysWhenEmpty />} mail={<MailSection kinds={['invitation']} />} />
    </NoticeProvider>
  )
}
