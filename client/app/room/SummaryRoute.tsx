// The summary of a dialogue, with its results.
import { SummaryPage } from '#client/features/summary/SummaryPage.tsx'
import { ResultsPane } from '#client/features/results/ResultsPane.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'

export function SummaryRoute() {
  return (
    <NoticeProvider>
      <SummaryPage results={<ResultsPane />} />
    </NoticeProvider>
  )
}
