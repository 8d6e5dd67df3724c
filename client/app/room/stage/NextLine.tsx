// What comes next, for those who do not decide it.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useTitleOfNext } from '#client/dialogue/slotTitle.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'

/** `Härnäst: samtal`. Nothing when no slot is live. */
export function NextLine() {
  const { t } = useTranslation('room')
  const titleOfNext = useTitleOfNext()
  const { live, next } = useDialogue(({ agenda, timer }) => ({
    live: timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId),
    next: nextSlot(agenda, timer),
  }))
  if (live === undefined) return null
  return (
    <Text c="dimmed" mb="xs">
      {next === null ? t('nextLast') : t('next', { slot: titleOfNext(next, live) })}
    </Text>
  )
}
