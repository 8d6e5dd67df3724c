// The point of the outline where the presenter should be now, and the one after it.
import { useTranslation } from 'react-i18next'
import { useClockTick, useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { OutlinePoint } from '#shared/dialogue/outlines/point.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { inMinutes } from './inMinutes.ts'
import classes from './OutlineNow.module.css'
import { placeInOutline, untilNextPoint } from './placeInOutline.ts'

const none: readonly OutlinePoint[] = []

/** Nothing without an outline. Renders again when the point changes, and not in between. */
export function OutlineNow({ slotId }: { slotId: SlotId }) {
  const { t } = useTranslation('outline')
  const language = useLanguage()
  const points = useDialogue(({ outlines }) => outlines.outlines[slotId] ?? none)
  const run = useDialogue(({ timer }) => runOf(timer, slotId))
  const now = useClockTick((at) => untilNextPoint(points, run, at))
  const place = placeInOutline(points, run, now)
  if (place === null) return null
  const length = ({ plannedMs }: OutlinePoint) => t('length', { minutes: inMinutes(plannedMs, language) })
  return (
    <div className={classes.outline} role="status">
      <p className={classes.now}>
        {t('now', { point: place.point.text })} <span className={classes.length}>{length(place.point)}</span>
      </p>
      <p className={classes.next}>
        {place.next === null ? (
          t('lastPoint')
        ) : (
          <>
            {t('next', { point: place.next.text })}{' '}
            <span className={classes.length}>{length(place.next)}</span>
          </>
        )}
      </p>
    </div>
  )
}
