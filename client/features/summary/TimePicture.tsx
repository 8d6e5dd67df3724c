// Planned and used time as a picture: an outline for what was allotted, filled with what was used.
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { SlotTime } from '#shared/dialogue/report/timeReport.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import { timeBars } from '#shared/dialogue/report/timeBars.ts'
import classes from './TimePicture.module.css'

// In pixels, for text in the picture keeps its size whatever the width; widths are shares of the whole.
const rowHeight = 44
const barTop = 22
const barHeight = 12

const share = (part: number) => `${(part * 100).toFixed(2)}%`

/** Each slot is a line of text with a bar below; labels stand where the numbers are, so no legend is needed. */
export function TimePicture({ slots }: { slots: readonly SlotTime[] }) {
  const { t } = useTranslation('summary')
  const titleOf = useSlotTitle()
  const bars = timeBars(slots)
  return (
    <svg
      className={classes.picture}
      width="100%"
      height={bars.length * rowHeight}
      role="img"
      aria-label={t('timeCaption')}
    >
      {bars.map(({ slotTime, allotted, within, beyond }, index) => (
        <svg key={slotTime.slot.id} y={index * rowHeight} height={rowHeight} overflow="visible">
          <text y={14} className={classes.title}>
            {titleOf(slotTime.slot)}
          </text>
          <text x="100%" y={14} textAnchor="end" className={classes.number}>
            <BarNumber {...slotTime} />
          </text>
          <rect className={classes.within} y={barTop} width={share(within)} height={barHeight} />
          <rect
            className={classes.beyond}
            x={share(within)}
            y={barTop}
            width={share(beyond)}
            height={barHeight}
          />
          <rect className={classes.allotted} y={barTop} width={share(allotted)} height={barHeight} />
        </svg>
      ))}
    </svg>
  )
}

function BarNumber({ status, used, allotted, over }: SlotTime) {
  const { t } = useTranslation('summary')
  if (over === null) return status === 'skipped' ? t('skipped') : t('neverHeld')
  const numbers = t('usedOf', { used: formatDuration(used), allotted: formatDuration(allotted) })
  return (
    <>
      {numbers}
      {over >= 1000 && <tspan className={classes.over}> {formatOffset(over)}</tspan>}
    </>
  )
}
