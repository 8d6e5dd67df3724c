// Whether the dialogue keeps to its plan, and when it will end.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { formatClock } from '#shared/time/swedish.ts'
import { schedule } from './schedule.ts'
import classes from './ScheduleStatus.module.css'

/** `2 min före tidsplanen · slut kl. 10.58`. Nothing before the dialogue has started. */
export function ScheduleStatus() {
  const { t } = useTranslation('clock')
  const language = useLanguage()
  const source = useDialogue(({ agenda, timer, details }) => ({ agenda, timer, details }))
  const { phase, minutesBehind, end } = useAtServerTime((now) => schedule(source, now))
  if (phase === 'preparing') return null
  const time = formatClock(end, language)
  return (
    <p className={classes.status}>
      {phase === 'live' && (
        <span data-behind={minutesBehind > 0 || undefined} className={classes.offset}>
          {minutesBehind === 0 && t('onTime')}
          {minutesBehind > 0 && t('behind', { count: minutesBehind })}
          {minutesBehind < 0 && t('ahead', { count: -minutesBehind })}
        </span>
      )}
      <span>{phase === 'live' ? t('ends', { time }) : t('ended', { time })}</span>
    </p>
  )
}
