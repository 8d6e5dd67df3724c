// When the dialogue begins, and how long that is.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useClockTick, useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClock, formatLongDay } from '#shared/time/swedish.ts'
import { figures } from './figures.ts'
import classes from './StartCountdown.module.css'
import { startIn, untilOtherwise } from './startIn.ts'

/** Counts down to the planned start; says how late it is for whoever `isLateShown` is for. */
export function StartCountdown({ isLateShown }: { isLateShown: boolean }) {
  const { t } = useTranslation('clock')
  const language = useLanguage()
  const plannedStart = useDialogue(({ details }) => details.plannedStart)
  const now = useClockTick((at) => untilOtherwise(plannedStart, at))
  const until = startIn(plannedStart, now)
  const time = formatClock(plannedStart, language)
  const isToday = dayOf(plannedStart) === dayOf(now)
  return (
    <div className={classes.countdown}>
      <Title order={2}>
        {isToday
          ? t('start.today', { time })
          : t('start.day', { time, day: formatLongDay(dayOf(plannedStart), language) })}
      </Title>
      {until.kind === 'seconds' && (
        <p className={classes.figures} role="timer">
          {figures(until.left)}
        </p>
      )}
      {until.kind === 'hours' && <Text>{t('start.in', until)}</Text>}
      {until.kind === 'due' && (
        <Text>
          {isLateShown && until.minutesLate > 0
            ? t('start.late', { count: until.minutesLate })
            : t('start.soon')}
        </Text>
      )}
    </div>
  )
}
