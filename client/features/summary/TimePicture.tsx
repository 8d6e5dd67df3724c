// Planned and used time as a picture: an outline for what was allotted, filled with what was used.
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { SlotTime } from '#shared/dialogue/report/timeReport.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import { timeBars } from '#shared/dialogue/report/timeBars.ts'
import classes from './TimePicture.module.css'

const share = (part: number) => `${(part * 100).toFixed(2)}%`

/** Each slot is words with a bar below; labels stand where the numbers are, so no legend is needed. */
export function TimePicture({ slots }: { slots: readonly SlotTime[] }) {
  const { t } = useTranslation('summary')
  const titleOf = useSlotTitle()
  const bars = timeBars(slots)
  return (
    <div className={classes.picture} role="img" aria-label={t('timeCaption')}>
      {bars.map(({ slotTime, allotted, within, beyond }) => (
        <div key={slotTime.slot.id}>
          <div className={classes.words}>
            <span>{titleOf(slotTime.slot)}</span>
            <span className={classes.number}>
              <BarNumber {...slotTime} />
            </span>
          </div>
          <svg className={classes.bar}>
            <rect className={classes.within} width={share(within)} height="100%" />
            <rect className={classes.beyond} x={share(within)} width={share(beyond)} height="100%" />
            <rect className={classes.allotted} width={share(allotted)} height="100%" />
          </svg>
        </div>
      ))}
    </div>
  )
}

function BarNumber({ status, used, allotted, over }: SlotTime) {
  const { t } = useTranslation('summary')
  if (over === null) return status === 'skipped' ? t('skipped') : t('neverHeld')
  const numbers = t('usedOf', { used: formatDuration(used), allotted: formatDuration(allotted) })
  return (
    <>
      {numbers}
      {over >= 1000 && <span className={classes.over}> {formatOffset(over)}</span>}
    </>
  )
}
