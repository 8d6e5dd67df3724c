// `/series/:seriesId`: a series, with its outcomes to report on, and the ways to its pictures and its report.
import { Anchor, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#client/dialogue/language.ts'
import { useFileLink } from '#client/dialogue/useFileLink.ts'
import { AreaOutcomeView } from '#client/features/outcomes/AreaOutcomeView.tsx'
import { SeriesPage } from '#client/features/series/SeriesPage.tsx'
import type { SeriesPageParts } from '#client/features/series/SeriesPage.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import type { SeriesView } from '#shared/protocol/http/series.ts'

const outcome: SeriesPageParts['outcome'] = (area, reload) => (
  <AreaOutcomeView area={area} saysDialogue={false} level={3} askedBy={null} onReported={reload} />
)
const ways: SeriesPageParts['ways'] = (view) => <Ways view={view} />

export function SeriesRoute() {
  return (
    <NoticeProvider>
      <SeriesPage outcome={outcome} ways={ways} />
    </NoticeProvider>
  )
}

/** The report is for those who lead on the series; others find what they may have among all extracts. */
function Ways({ view: { series, mayManage } }: { view: SeriesView }) {
  const { t } = useTranslation('series')
  return (
    <>
      <Anchor component={Link} to={`/series/${series.id}/insights`}>
        {t('toInsights')}
      </Anchor>
      {mayManage && <ReportLink seriesId={series.id} />}
    </>
  )
}

function ReportLink({ seriesId }: { seriesId: string }) {
  const { t } = useTranslation('series')
  const { link, isFetching } = useFileLink(`/api/series/${seriesId}/report.docx?lang=${useLanguage()}`)
  return (
    <span>
      <Anchor {...link}>{t('toReport')}</Anchor> {isFetching && <Loader size="0.8em" aria-hidden />}
    </span>
  )
}
