// Says when the dialogue will run past the time booked, and lets the facilitator win it back with one press.
import { Button } from '@mantine/core'
import { IconCalendarClock } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { Instant } from '#shared/time/instant.ts'
import { fitAt, sameFit } from './fit.ts'
import classes from './Notice.module.css'

/** Nothing while it fits, or once running over by so much has been chosen. */
export function FitNotice() {
  const { t } = useTranslation('controls')
  const give = useGive()
  const source = useDialogue(({ agenda, timer, details }) => ({ agenda, timer, details }))
  const read = useCallback((now: Instant) => fitAt(source, now), [source])
  const { minutesOver, remedies } = useAtServerTime(read, sameFit)
  const [acceptedMinutes, setAcceptedMinutes] = useState(0)
  if (minutesOver <= acceptedMinutes) return null
  return (
    <div className={classes.notice} role="group" aria-label={t('fit.label')}>
      <p className={classes.text}>
        <IconCalendarClock size={20} aria-hidden />
        {t('fit.over', { count: minutesOver })}
      </p>
      <div className={classes.ways}>
        {remedies.map(({ way, minutes }) => (
          <Button
            key={way}
            variant="default"
            size="compact-md"
            onClick={() => void give({ type: 'schedule.fit', way })}
          >
            {t(`fit.${way}`, { count: minutes })}
          </Button>
        ))}
        <Button variant="subtle" size="compact-md" onClick={() => setAcceptedMinutes(minutesOver)}>
          {t('fit.runOver')}
        </Button>
      </div>
    </div>
  )
}
