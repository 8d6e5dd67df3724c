// Tells the clock's turning points to those who listen to the page, politely and never each second.
import { VisuallyHidden } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { ClockFace } from './face.ts'
import type { TurningPoint } from './turningPoint.ts'
import { useTurningPoints } from './useTurningPoints.ts'

/** A live region; one for each page that shows a clock. */
export function ClockAnnouncer() {
  const { t } = useTranslation('clock')
  const titleOf = useSlotTitle()
  const [said, setSaid] = useState('')
  useTurningPoints((point, face) => setSaid(announcement(point, face, titleOf(face.slot), t)))
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}

/** The sentence for a turning point in the slot called `slot`. */
export function announcement(
  point: TurningPoint,
  { warnings }: Pick<ClockFace, 'warnings'>,
  slot: string,
  t: TFunction<'clock'>,
): string {
  if (point !== 'soon' && point !== 'last') return t(`announce.${point}`, { slot })
  const seconds = warnings[point === 'soon' ? 0 : 1] / 1000
  return seconds % 60 === 0
    ? t('announce.minutes', { count: seconds / 60, slot })
    : t('announce.seconds', { count: seconds, slot })
}
