// How a moment is told in a slot's notes: by the slot's clock, or by the time of day when the slot was not live.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { slotClockAt } from '#shared/dialogue/timer/slotClock.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatClock, formatDuration } from '#shared/time/swedish.ts'

/** `2:10`, or `kl. 9.05`. */
export function useTimeWords(slotId: SlotId): (at: Instant) => string {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const run = useDialogue(({ timer }) => runOf(timer, slotId))
  return (at) => {
    const clock = slotClockAt(run, at)
    return clock === null ? t('timeOfDay', { time: formatClock(at, language) }) : formatDuration(clock)
  }
}
