// What is live now: its name, its clock, and what comes next or the controls.
import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle, useTitleOfNext } from '#client/dialogue/slotTitle.ts'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { presentationPlace } from '#shared/dialogue/agenda/presentations.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { useArrangement } from './arrangement.ts'
import classes from './LiveStage.module.css'

interface Props {
  /** What the facilitator runs the dialogue with; without it, what comes next is told. */
  readonly controls?: ReactNode
  /** What those who listen may signal. */
  readonly signals?: ReactNode
  /** The way back from the last action. */
  readonly undo?: ReactNode
}

export function LiveStage({ controls, signals, undo }: Props) {
  const { t } = useTranslation('room')
  const isPhone = useArrangement() === 'phone'
  const titleOf = useSlotTitle()
  const titleOfNext = useTitleOfNext()
  const { agenda, timer } = useDialogue((state) => ({ agenda: state.agenda, timer: state.timer }))
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live === undefined) return null
  const place = presentationPlace(agenda, live.id)
  const next = nextSlot(agenda, timer)
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
      {controls ?? (
        <p className={classes.next}>
          {next === null ? t('nextLast') : t('next', { slot: titleOfNext(next, live) })}
        </p>
      )}
      {signals}
    </section>
  )
}
