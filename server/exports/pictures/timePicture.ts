// The picture of time kept: what each slot was allotted and what it used.
import { timeBars } from '#shared/dialogue/report/timeBars.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import type { SlotTime } from '#shared/dialogue/report/timeReport.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import type { BarPicture } from './picture.ts'

/** One bar a slot, in the agenda's order. */
export function timePicture(snapshot: ExportSnapshot): BarPicture {
  const { column, picture, report } = wordsOf(snapshot)
  const { slots } = timeReport(snapshot.state, snapshot.now)
  return {
    name: report.timeKept,
    heads: [column.slot, picture.plannedAndUsed, picture.usedOfPlanned],
    bars: timeBars(slots).map(({ slotTime, allotted, within, beyond }) => ({
      name: printable(slotTitle(snapshot, slotTime.slot)),
      number: numberOf(snapshot, slotTime),
      used: within,
      left: allotted - within,
      beyond,
    })),
  }
}

function numberOf(snapshot: ExportSnapshot, { status, used, allotted, over }: SlotTime): string {
  const { skipped, picture } = wordsOf(snapshot)
  if (over === null) return status === 'skipped' ? skipped : picture.notHeld
  const numbers = `${formatDuration(used)} ${picture.of} ${formatDuration(allotted)}`
  return over >= 1000 ? `${numbers} (${formatOffset(over)})` : numbers
}
