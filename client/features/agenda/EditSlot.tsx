// Changes the name or the length of one slot.
import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useIsShown } from '#client/ui/useIsShown.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import { longestSlot, shortestSlot } from '#shared/dialogue/agenda/slot.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { minutes } from '#shared/time/instant.ts'

interface Props {
  readonly slot: Slot
  /** A slot that has begun keeps its planned length. */
  readonly begun: boolean
  readonly onClose: () => void
}

const minute = minutes(1)

/** A dialog that stays open until the change is carried out, or given up. */
export function EditSlot({ slot, begun, onClose }: Props) {
  const { t } = useTranslation('agenda')
  const titleOf = useSlotTitle()
  const give = useGive()
  const isShown = useIsShown()
  const [title, setTitle] = useState(slot.title ?? '')
  const [length, setLength] = useState<number | string>(slot.plannedMs / minute)
  const plannedMs = typeof length === 'number' ? Math.round(length * minute) : Number.NaN
  const isLengthRight = plannedMs >= shortestSlot && plannedMs <= longestSlot
  const newTitle = title.trim() === '' ? null : title.trim()

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isLengthRight) return
    const isSame = newTitle === slot.title && plannedMs === slot.plannedMs
    const isDone =
      isSame || (await give({ type: 'slot.change', slotId: slot.id, title: newTitle, plannedMs }))
    if (isDone && isShown()) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('editTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <TextInput
            label={t('slotName')}
            description={t('slotNameHint', { slot: titleOf({ ...slot, title: null }) })}
            value={title}
            maxLength={120}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            data-autofocus
          />
          <NumberInput
            label={t('slotLength')}
            description={begun ? t('slotLengthFixed') : undefined}
            disabled={begun}
            value={length}
            onChange={setLength}
            min={shortestSlot / minute}
            max={longestSlot / minute}
            error={isLengthRight ? undefined : t('lengthWrong')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
