// Takes a minute from the live slot, or gives it one.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { minutes } from '#shared/time/instant.ts'
import { useControlKey } from './ControlKeys.tsx'

const minute = minutes(1)

export function MinuteButtons({ slotId }: { slotId: SlotId }) {
  const { t } = useTranslation('controls')
  const give = useGive()
  const adjust = (deltaMs: number) => void give({ type: 'clock.adjust', slotId, deltaMs })
  useControlKey('give', () => adjust(minute))
  useControlKey('take', () => adjust(-minute))
  return (
    <>
      <Button
        variant="default"
        px="sm"
        aria-label={t('takeMinute')}
        aria-keyshortcuts="-"
        onClick={() => adjust(-minute)}
      >
        {'−1'}
      </Button>
      <Button
        variant="default"
        px="sm"
        aria-label={t('giveMinute')}
        aria-keyshortcuts="+"
        onClick={() => adjust(minute)}
      >
        {'+1'}
      </Button>
    </>
  )
}
