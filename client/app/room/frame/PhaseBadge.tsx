// Where the dialogue is in its life, by shape and word.
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleFilled,
  IconPlayerPauseFilled,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { isPaused } from '#shared/dialogue/timer/state.ts'
import classes from './PhaseBadge.module.css'

const icons = {
  preparing: IconCircleDashed,
  live: IconCircleFilled,
  paused: IconPlayerPauseFilled,
  ended: IconCircleCheck,
}

export function PhaseBadge() {
  const { t } = useTranslation('room')
  const phase = useDialogue(({ timer }) => (isPaused(timer) ? 'paused' : timer.phase))
  const Icon = icons[phase]
  return (
    <span className={classes.badge} data-phase={phase}>
      <Icon size="0.75em" aria-hidden />
      {t(`phase.${phase}`)}
    </span>
  )
}
