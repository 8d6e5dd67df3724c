// The signals of whoever listens: one press marks, another takes the mark back.
import { Button } from '@mantine/core'
import { IconHandStop, IconMessages } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { PriorityMenu } from './PriorityMenu.tsx'
import { signalledSlot } from './signalled.ts'
import classes from './Signals.module.css'
import { useMarks } from './useMarks.ts'
import { WordStatus } from './WordStatus.tsx'

/** Nothing while no presentation is live or discussed, and nothing for those who present it. */
export function SignalButtons() {
  const { role, organisationId } = useSeat()
  const slot = useDialogue(signalledSlot)
  if (slot === null || organisationId === null || slot.organisationId === organisationId) return null
  return mayEver(role, 'signal.raise') ? <ButtonsFor slot={slot} /> : null
}

function ButtonsFor({ slot }: { slot: Slot }) {
  const { t } = useTranslation('signals')
  const titleOf = useSlotTitle()
  const liveId = useDialogue(({ timer }) => timer.liveSlotId)
  const { marks, toggle } = useMarks(slot.id)
  const toggleButton = (kind: 'question' | 'continue') => {
    const isMarked = marks.some((mark) => mark.kind === kind)
    return {
      variant: isMarked ? 'light' : 'default',
      'aria-pressed': isMarked,
      onClick: () => void toggle({ kind, priorityId: null }),
    }
  }
  return (
    <div className={classes.signalling}>
      <div className={classes.buttons} role="group" aria-label={t('buttons')}>
        <PriorityMenu
          chosen={marks.filter(({ kind }) => kind === 'priority').map(({ priorityId }) => priorityId)}
          onToggle={(priorityId) => void toggle({ kind: 'priority', priorityId })}
        />
        <Button {...toggleButton('question')} leftSection={<IconHandStop size={18} aria-hidden />}>
          {t('question')}
        </Button>
        <Button {...toggleButton('continue')} leftSection={<IconMessages size={18} aria-hidden />}>
          {t('continue')}
        </Button>
      </div>
      {slot.id !== liveId && <p className={classes.about}>{t('about', { presentation: titleOf(slot) })}</p>}
      <WordStatus />
    </div>
  )
}
