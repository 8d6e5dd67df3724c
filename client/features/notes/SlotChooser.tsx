// Chooses which slot's notes to show.
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import classes from './Notes.module.css'

interface Props {
  readonly slotId: SlotId
  readonly onChoose: (slotId: SlotId) => void
}

export function SlotChooser({ slotId, onChoose }: Props) {
  const { t } = useTranslation('notes')
  const titleOf = useSlotTitle()
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const liveId = useDialogue(({ timer }) => timer.liveSlotId)
  return (
    <NativeSelect
      size="xs"
      className={classes.chooser}
      aria-label={t('chooseSlot')}
      data={slots.map((slot) => ({
        value: slot.id,
        label: slot.id === liveId ? t('liveNow', { slot: titleOf(slot) }) : titleOf(slot),
      }))}
      value={slotId}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  )
}
