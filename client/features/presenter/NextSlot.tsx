// What comes next, and whether that is oneself.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { slotLength } from '#client/dialogue/slotLength.ts'
import { useTitleOfNext } from '#client/dialogue/slotTitle.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { allottedTime } from '#shared/dialogue/timer/elapsed.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import classes from './PresenterView.module.css'

export function NextSlot({ ownSlotId }: { ownSlotId: SlotId | null }) {
  const { t } = useTranslation('presenter')
  const titleOf = useTitleOfNext()
  const next = useDialogue(({ agenda, timer }) => nextSlot(agenda, timer))
  const live = useDialogue(({ agenda, timer }) =>
    timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId),
  )
  const minutes = useDialogue(({ timer }) =>
    next === null ? '' : slotLength(allottedTime(next, runOf(timer, next.id))),
  )
  if (next === null) return <p className={classes.line}>{t('last')}</p>
  return (
    <p className={classes.line}>
      {next.id === ownSlotId ? t('nextIsYou') : t('nextWith', { slot: titleOf(next, live), minutes })}
    </p>
  )
}
