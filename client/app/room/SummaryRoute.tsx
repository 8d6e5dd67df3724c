// The summary of a dialogue, with its pictures and its results.
import { FollowUpsLink } from '#client/features/followUps/FollowUpsLink.tsx'
import { MailSection } from '#client/features/mail/MailSection.tsx'
import { OutcomesSection } from '#client/features/outcomes/OutcomesSection.tsx'
import { OverhearingSection } from '#client/features/overhearing/OverhearingSection.tsx'
import { PulseSection } from '#client/features/pulse/PulseSection.tsx'
import { SeriesLink } from '#client/features/series/SeriesLink.tsx'
import { SummaryPage } from '#client/features/summary/SummaryPage.tsx'
import { ResultsPane } from '#client/features/results/list/ResultsPane.tsx'
import { SpeakingTimes } from '#client/features/timeKeeping/SpeakingTimes.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { ConnectionBanner } from '../dialogue/ConnectionBanner.tsx'

export function SummaryRoute() {
  return (
    <NoticeProvider>
      <ConnectionBanner />
      <SummaryPage
        speakingTimes={<SpeakingTimes />}
        overhearing={<OverhearingSection />}
        results={
          <>
            <ResultsPane />
            <FollowUpsLink />
          </>
        }
        letters={<MailSection kinds={['results']} />}
        afterwards={
          <>
            <OutcomesSection />
            <SeriesLink />
            <PulseSection />
          </>
        }
      />
    </NoticeProvider>
  )
}
