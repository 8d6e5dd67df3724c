// The sum of an outline against the time there is, in words and by shape.
import { IconAlertTriangle, IconCheck, IconHourglassLow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { inMinutes } from './inMinutes.ts'
import classes from './OutlineEditor.module.css'

interface Props {
  readonly total: Duration
  /** How long the presentation is. */
  readonly length: Duration
}

export function OutlineSum({ total, length }: Props) {
  const { t } = useTranslation('outline')
  const language = useLanguage()
  const missing = length - total
  const count = inMinutes(milliseconds(Math.abs(missing)), language)
  const difference = missing > 0 ? t('spare', { count }) : t('over', { count })
  const Icon = missing === 0 ? IconCheck : missing > 0 ? IconHourglassLow : IconAlertTriangle
  return (
    <p className={classes.sum} data-over={missing < 0 || undefined} role="status">
      <Icon size={18} aria-hidden />
      <span>
        {t('total', { total: inMinutes(total, language), length: inMinutes(length, language) })} ·{' '}
        {missing === 0 ? t('exact') : difference}
      </span>
    </p>
  )
}
