// One slot in the agenda's editor: clock times, title, minutes, and the way to take it out.
import { ActionIcon, NumberInput, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { Confirm } from '#client/ui/Confirm.tsx'
import { slotLengthSchema, slotTitleSchema } from '#shared/dialogue/agenda/slot.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { PlannedSlot } from '#shared/dialogue/timer/events.ts'
import { minutes } from '#shared/time/instant.ts'
import { formatClockRange } from '#shared/time/swedish.ts'
import classes from '../agenda/agenda.module.css'
import { useSavedField } from './useSavedField.ts'

interface Props {
  readonly slot: Slot
  readonly name: string
  /** What the slot is called when it has no title of its own. */
  readonly standardTitle: string
  /** Whether the slot has been live; its length stands then, and it cannot be taken out. */
  readonly begun: boolean
  readonly planned: PlannedSlot | undefined
}

export function SlotEditor({ slot, name, standardTitle, begun, planned }: Props) {
  const { t } = useTranslation('setup')
  const give = useGive()
  const language = useLanguage()
  const title = useSavedField({
    saved: slot.title,
    typedAs: (saved) => saved ?? '',
    read: (typed) => slotTitleSchema.safeParse(typed.trim() === '' ? null : typed),
    save: (value) => give({ type: 'slot.change', slotId: slot.id, title: value }),
  })
  const length = useSavedField({
    saved: slot.plannedMs,
    typedAs: (saved): number | '' => saved / minutes(1),
    read: (typed) => slotLengthSchema.safeParse(typed === '' ? null : Math.round(typed * minutes(1))),
    save: (value) => give({ type: 'slot.change', slotId: slot.id, plannedMs: value }),
  })
  return (
    <div className={classes.editorRow}>
      <Text span size="sm" c="dimmed" className={classes.time}>
        {planned === undefined ? '' : formatClockRange(planned.start, planned.end, language)}
      </Text>
      {/* As many lines as the title needs, though it is one line of text. */}
      <Textarea
        className={classes.title}
        classNames={{ input: classes.titleInput }}
        autosize
        minRows={1}
        aria-label={t('agenda.title', { slot: name })}
        placeholder={standardTitle}
        maxLength={120}
        value={title.value}
        error={title.isWrong}
        onChange={({ currentTarget }) => title.change(currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={title.leave}
        onKeyDown={onEnter(title.leave)}
      />
      <NumberInput
        aria-label={t('agenda.length', { slot: name })}
        min={1}
        max={180}
        clampBehavior="none"
        hideControls
        suffix={t('agenda.suffix')}
        disabled={begun}
        value={length.value}
        error={length.isWrong && t('wrong.length')}
        onChange={(value) => length.change(value === '' ? '' : Number(value))}
        onBlur={length.leave}
        onKeyDown={onEnter(length.leave)}
      />
      <Confirm
        question={t('agenda.removing', { slot: name })}
        confirm={t('agenda.confirmRemoving')}
        onConfirm={() => void give({ type: 'slot.remove', slotId: slot.id })}
      >
        {(ask) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={begun}
            aria-label={t('agenda.remove', { slot: name })}
            onClick={ask}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </Confirm>
    </div>
  )
}

const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  act()
}
