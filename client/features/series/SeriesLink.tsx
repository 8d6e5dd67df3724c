// The way from a dialogue's summary to the series it is part of.
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'

/** Nothing for a dialogue on its own. */
export function SeriesLink() {
  const { t } = useTranslation('series')
  const seriesId = useDialogue(({ details }) => details.seriesId)
  if (seriesId === undefined) return null
  return (
    <Anchor component={Link} to={`/series/${seriesId}`}>
      {t('toSeries')}
    </Anchor>
  )
}
