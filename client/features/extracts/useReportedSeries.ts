// Series as a list of their reports.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { ReportedSeries } from '#shared/protocol/http/exports.ts'
import type { Filed } from './FileList.tsx'

export function useReportedSeries(series: readonly ReportedSeries[]): readonly Filed[] {
  const { t } = useTranslation('extracts')
  const language = useLanguage()
  return series.map(({ id, title, theme, dialogues }) => ({
    id,
    name: title,
    about: `${theme}, ${t('series.dialogues', { count: dialogues })}`,
    files: [
      {
        label: t('document'),
        href: `/api/series/${encodeURIComponent(id)}/report.docx?lang=${language}`,
      },
    ],
  }))
}
