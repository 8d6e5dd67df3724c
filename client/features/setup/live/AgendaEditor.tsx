// The agenda of a dialogue that exists: put in order, renamed, lengthened, shortened, added to and taken from.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import { blocksOf, slotIdsInOrder } from '#shared/dialogue/agenda/blocks.ts'
import { planAgenda } from '#shared/dialogue/timer/forecast.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { AgendaTable } from '../agenda/AgendaTable.tsx'
import { FitNotice } from '../agenda/FitNotice.tsx'
import classes from '../setup.module.css'
import { AddSlot } from './AddSlot.tsx'
import { SaveState } from './SaveState.tsx'
import { SlotEditor } from './SlotEditor.tsx'
import { useFit } from './useFit.ts'

export function AgendaEditor() {
  const { t } = useTranslation('setup')
  const agenda = useDialogue((state) => state.agenda)
  const timer = useDialogue((state) => state.timer)
  const start = useDialogue(({ details }) => details.plannedStart)
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const titleOf = useSlotTitle()
  const give = useGive()
  const { fit, apply } = useFit()
  const blocks = blocksOf(agenda.slots)
  const times = new Map(planAgenda(agenda, start).map((planned) => [planned.slotId, planned]))

  if (timer.phase === 'ended') {
    return (
      <Stack gap="md">
        <Text>{t('live.ended')}</Text>
        <AgendaTable slots={agenda.slots} organisations={Object.values(organisations)} start={start} />
      </Stack>
    )
  }
  return (
    <div className={classes.page}>
      {/* Before the list, so that on a phone it stands above it; a wide page has it beside. */}
      <aside className={classes.besides} aria-label={t('fit.label')}>
        <FitNotice fit={fit} onRemedy={apply} />
      </aside>
      <Stack gap="lg" className={classes.main ?? ''}>
        <SaveState />
        {agenda.slots.length === 0 && <Text c="dimmed">{t('agenda.empty')}</Text>}
        <SortableList
          items={blocks.map(({ id, slots }) => ({
            id,
            name: titleOf(slots[0]),
            locked: slots.some((slot) => hasBegun(timer, slot.id)),
            slots,
          }))}
          label={t('agenda.label')}
          onReorder={(blockIds) =>
            give({ type: 'agenda.reorder', slotIds: slotIdsInOrder(blocks, blockIds) })
          }
        >
          {({ slots }) =>
            slots.map((slot) => (
              <SlotEditor
                key={slot.id}
                slot={slot}
                name={titleOf(slot)}
                standardTitle={titleOf({ ...slot, title: null })}
                begun={hasBegun(timer, slot.id)}
                planned={times.get(slot.id)}
              />
            ))
          }
        </SortableList>
        <AddSlot />
      </Stack>
    </div>
  )
}
