// One area of a series: what it has led to, which another part of the page tells, and what was meant to come next.
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './series.module.css'

interface Props {
  readonly area: AreaRow
  /** Its subject as a heading of the third level, with both sides. */
  readonly children: ReactNode
}

export function SeriesArea({ area, children }: Props) {
  const { t } = useTranslation(['series', 'dialogue'])
  const element = useRef<HTMLLIElement>(null)
  const isMeant = useLocation().hash === `#${area.areaId}`
  // The page comes before its content, so the browser has found nothing at the address yet.
  useEffect(() => {
    if (isMeant) element.current?.scrollIntoView()
  }, [isMeant])
  const { status, nextStep, nextStepNote, openFollowUps } = area
  const details = [
    t('step', { step: nextStepNote ?? t(`nextSteps.${nextStep}`) }),
    t(`dialogue:status.${status}`),
    t('from', { day: dayOf(area.dialogueStart) }),
    ...(openFollowUps > 0 ? [t('openFollowUps', { count: openFollowUps })] : []),
  ]
  return (
    <li ref={element} className={classes.area} id={area.areaId}>
      {children}
      <p className={classes.areaDetails}>{details.join(' · ')}</p>
    </li>
  )
}
