// Regions as a list of their extracts.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { ExtractedRegion } from '#shared/protocol/http/exports.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import type { Filed } from './FileList.tsx'

export function useExtractedRegions(regions: readonly ExtractedRegion[]): readonly Filed[] {
  const { t } = useTranslation('extracts')
  const language = useLanguage()
  return regions.map(({ id, name, dialogues, presents, latestStart }) => {
    const extract = `/api/regions/${encodeURIComponent(id)}/extract`
    const about = [
      t('regions.dialogues', { count: dialogues }),
      ...(presents === 0 ? [] : [t('regions.presents', { count: presents })]),
      t('regions.latest', { day: formatLongDay(dayOf(latestStart), language) }),
    ]
    return {
      id,
      name,
      about: about.join(', '),
      files: [
        { label: t('workbook'), href: `${extract}.xlsx?lang=${language}` },
        { label: t('document'), href: `${extract}.docx?lang=${language}` },
      ],
    }
  })
}
