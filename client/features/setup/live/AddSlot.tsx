// Adds a slot to the agenda: a break, a discussion, a presentation, or a part of its own.
import { Button, Group, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { beforeClosing } from '#shared/dialogue/agenda/beforeClosing.ts'
import { slotKindSchema, slotLengthSchema } from '#shared/dialogue/agenda/slot.ts'
import type { SlotKind } from '#shared/dialogue/agenda/slot.ts'
import { formats } from '#shared/dialogue/format.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { minutes } from '#shared/time/instant.ts'

const kinds: readonly SlotKind[] = ['break', 'discussion', 'presentation', 'opening', 'closing']

export function AddSlot() {
  const { t } = useTranslation('setup')
  const { t: dialogue } = useTranslation('dialogue')
  const heading = useId()
  const give = useGive()
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const timer = useDialogue((state) => state.timer)
  const formatId = useDialogue(({ details }) => details.formatId)
  const organisations = Object.values(useDialogue(({ participants }) => participants.organisations))
  const [kind, setKind] = useState<SlotKind>('break')
  const [organisationId, setOrganisation] = useState('')
  const [title, setTitle] = useState('')
  /** In minutes; `null` until it is chosen, and empty while it is being typed anew. */
  const [chosenLength, setLength] = useState<number | '' | null>(null)
  const [showsProblems, setShowsProblems] = useState(false)
  const length = chosenLength ?? formats[formatId].lengths[kind] / minutes(1)
  const plannedMs = slotLengthSchema.safeParse(length === '' ? null : Math.round(length * minutes(1)))
  const hasOrganisation = kind === 'presentation' || kind === 'discussion'
  const lacksOrganisation = kind === 'presentation' && organisationId === ''

  const add = async () => {
    setShowsProblems(true)
    if (!plannedMs.success || lacksOrganisation) return
    const isAdded = await give({
      type: 'slot.add',
      kind,
      title: title.trim() === '' ? null : title,
      organisationId: hasOrganisation && organisationId !== '' ? organisationId : null,
      plannedMs: plannedMs.data,
      index: beforeClosing(slots, (slotId) => hasBegun(timer, slotId)),
    })
    if (!isAdded) return
    setShowsProblems(false)
    // What has been filled in meanwhile is the next slot's.
    setTitle((now) => (now === title ? '' : now))
    setLength((now) => (now === chosenLength ? null : now))
  }
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('agenda.addHeading')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('agenda.addedAt')}
      </Text>
      <Group align="start" gap="sm">
        <NativeSelect
          label={t('agenda.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: dialogue(`slot.${value}`) }))}
          onChange={({ currentTarget }) => setKind(slotKindSchema.parse(currentTarget.value))}
        />
        {hasOrganisation && (
          <NativeSelect
            label={t('agenda.organisation')}
            value={organisationId}
            error={showsProblems && lacksOrganisation && t('agenda.needsOrganisation')}
            data={[
              { value: '', label: kind === 'presentation' ? '–' : t('agenda.nobody') },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
          />
        )}
        <TextInput
          label={t('agenda.ownTitle')}
          maxLength={120}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <NumberInput
          label={t('agenda.minutes')}
          w={112}
          min={1}
          max={180}
          clampBehavior="none"
          value={length}
          error={showsProblems && !plannedMs.success && t('wrong.length')}
          onChange={(value) => setLength(value === '' ? '' : Number(value))}
        />
      </Group>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => void add()}
      >
        {t('agenda.add')}
      </Button>
    </section>
  )
}
