// Puts what is left of the agenda in another order; what has begun keeps its place.
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import { blocksOf, slotIdsInOrder } from '#shared/dialogue/agenda/blocks.ts'
import type { AgendaItem } from './items.ts'

/** The agenda as rows to drag, or to move by keyboard; a presentation moves together with its discussion. */
export function RearrangeList({ items }: { items: readonly AgendaItem[] }) {
  const { t } = useTranslation('agenda')
  const titleOf = useSlotTitle()
  const give = useGive()
  const blocks = blocksOf(items.map(({ slot }) => slot))
  const begun = new Set(items.filter((item) => item.begun).map(({ slot }) => slot.id))
  return (
    <SortableList
      items={blocks.map(({ id, slots }) => ({
        id,
        name: titleOf(slots[0]),
        locked: slots.some((slot) => begun.has(slot.id)),
      }))}
      label={t('title')}
      onReorder={(ids) => give({ type: 'agenda.reorder', slotIds: slotIdsInOrder(blocks, ids) })}
    >
      {({ name }) => name}
    </SortableList>
  )
}
