// When the dialogue was held, and how that kept to its plan.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { TimeReport } from '#shared/dialogue/report/timeReport.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatLongDay } from '#shared/time/swedish.ts'
import { wholeMinutes } from '#shared/time/wholeMinutes.ts'

/** `21 november 2026, kl. 9.00–11.02 (planerat kl. 9.00–11.00). Slutade 2 min efter planen.` */
export function Held({ report: { planned, actual, endedLate } }: { report: TimeReport }) {
  const { t } = useTranslation('summary')
  const language = useLanguage()
  const day = formatLongDay(dayOf(actual?.start ?? planned.start), language)
  const plannedRange = formatClockRange(planned.start, planned.end, language)
  if (actual === null || actual.end === null || endedLate === null) {
    return <Text>{t('plannedTime', { day, range: plannedRange })}</Text>
  }
  const count = Math.abs(wholeMinutes(endedLate))
  const early = endedLate < 0 ? t('endedEarly', { count }) : t('endedLate', { count })
  const kept = count === 0 ? t('onTime') : early
  const range = formatClockRange(actual.start, actual.end, language)
  return <Text>{t('heldTime', { day, range, planned: plannedRange, kept })}</Text>
}
