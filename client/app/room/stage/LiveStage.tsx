// What is live now: its name and its clock.
import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { presentationPlace } from '#shared/dialogue/agenda/presentations.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { useArrangement } from '../frame/arrangement.ts'
import classes from './LiveStage.module.css'

/** Nothing when no slot is live. `undo` is the way back from the last action. */
export function LiveStage({ undo }: { undo?: ReactNode }) {
  const { t } = useTranslation('room')
  const isPhone = useArrangement() === 'phone'
  const titleOf = useSlotTitle()
  const { agenda, timer } = useDialogue((state) => ({ agenda: state.agenda, timer: state.timer }))
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live === undefined) return null
  const place = presentationPlace(agenda, live.id)
  return (
    <section className={classes.stage} data-compact={isPhone || undefined} aria-label={t('stage')}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {titleOf(live)}
        </Title>
        {undo}
        {place !== null && <span className={classes.place}>{t('place', { ...place })}</span>}
      </div>
      <BigClock size={isPhone ? 'strip' : 'room'} />
    </section>
  )
}
