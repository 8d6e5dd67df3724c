// `/d/:dialogueId/outcomes`: what came of the areas, with the letters about it for the facilitator.
import { MailSection } from '#client/features/mail/MailSection.tsx'
import { OutcomesPage } from '#client/features/outcomes/OutcomesPage.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { ConnectionBanner } from '../dialogue/ConnectionBanner.tsx'

export function OutcomesRoute() {
  return (
    <NoticeProvider>
      <ConnectionBanner />
      <OutcomesPage letters={<MailSection kinds={['report-round', 'due-soon', 'overdue']} />} />
    </NoticeProvider>
  )
}
