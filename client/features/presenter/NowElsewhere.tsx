// What is live when it is not one's own turn.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import classes from './PresenterView.module.css'

export function NowElsewhere() {
  const { t } = useTranslation('presenter')
  const titleOf = useSlotTitle()
  const live = useDialogue(({ agenda, timer }) =>
    timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId),
  )
  return live === undefined ? null : <h2 className={classes.heading}>{t('now', { slot: titleOf(live) })}</h2>
}
