// How long the clock has stood still.
import { useTranslation } from 'react-i18next'
import { untilNextSecond } from '#client/connection/clock/ticker.ts'
import { useClockTick, useDialogue } from '#client/connection/hooks.ts'
import { lengthOf } from '#shared/dialogue/timer/elapsed.ts'
import { standingPause } from '#shared/dialogue/timer/state.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { formatDuration } from '#shared/time/swedish.ts'
import classes from './PauseLength.module.css'

/** `i 2:14`, and all that renders each second of a pause. Nothing while the clock runs. */
export function PauseLength() {
  const { t } = useTranslation('clock')
  const pause = useDialogue(({ timer }) => standingPause(timer))
  const now = useClockTick((at) =>
    pause === null ? null : untilNextSecond(milliseconds(-lengthOf(pause, at))),
  )
  if (pause === null) return null
  return (
    <span className={classes.length}>
      {t('pausedLength', { time: formatDuration(lengthOf(pause, now)) })}
    </span>
  )
}
