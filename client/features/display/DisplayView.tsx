// The display: for a wall or a tile in a video call. Who presents, the clock, what comes next; nothing to press.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { slotLength } from '#client/dialogue/slotLength.ts'
import { useSlotTitle, useTitleOfNext } from '#client/dialogue/slotTitle.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { allottedTime } from '#shared/dialogue/timer/elapsed.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { formatClock } from '#shared/time/swedish.ts'
import classes from './DisplayView.module.css'
import { PresenterNames } from './PresenterNames.tsx'

/** Fills the window; all sizes follow from its own. `clock` is made to fill the box around it. */
export function DisplayView({ clock }: { clock: ReactNode }) {
  const { t } = useTranslation('display')
  const language = useLanguage()
  const titleOf = useSlotTitle()
  const titleOfNext = useTitleOfNext()
  const { agenda, timer, details } = useDialogue((state) => ({
    agenda: state.agenda,
    timer: state.timer,
    details: state.details,
  }))
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  const next = nextSlot(agenda, timer)
  const nextText =
    next === null
      ? t('last')
      : t('next', {
          slot: titleOfNext(next, live),
          minutes: slotLength(allottedTime(next, runOf(timer, next.id))),
        })
  return (
    <main className={classes.display} id="content" tabIndex={-1}>
      {live === undefined ? (
        <div className={classes.still}>
          <h1 className={classes.title}>{details.title}</h1>
          <p className={classes.next}>
            {timer.phase === 'ended'
              ? t('ended')
              : t('begins', { time: formatClock(details.plannedStart, language) })}
          </p>
        </div>
      ) : (
        <>
          <h1 className={classes.title}>{titleOf(live)}</h1>
          <PresenterNames slot={live} />
          <div className={classes.clock}>{clock}</div>
          <p className={classes.next}>{nextText}</p>
        </>
      )}
    </main>
  )
}
