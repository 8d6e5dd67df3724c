// Puts what is left of the agenda in another order; what has begun keeps its place.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import type { SortableWords } from '#client/ui/sortable/sortableWords.ts'
import type { AgendaItem } from './items.ts'

/** The agenda as rows to drag, or to move by keyboard. */
export function RearrangeList({ items }: { items: readonly AgendaItem[] }) {
  const { t } = useTranslation('agenda')
  const titleOf = useSlotTitle()
  const give = useGive()
  const words = useSortableWords()
  const rows = items.map(({ slot, begun }) => ({ id: slot.id, name: titleOf(slot), locked: begun }))
  return (
    <SortableList
      items={rows}
      label={t('title')}
      words={words}
      onReorder={(slotIds) => give({ type: 'agenda.reorder', slotIds: [...slotIds] })}
    >
      {({ name }) => name}
    </SortableList>
  )
}

function useSortableWords(): SortableWords {
  const { t } = useTranslation('agenda')
  return useMemo(
    () => ({
      instructions: t('sort.instructions'),
      handle: (name) => t('sort.handle', { name }),
      moveUp: (name) => t('sort.moveUp', { name }),
      moveDown: (name) => t('sort.moveDown', { name }),
      lifted: (name, place, of) => t('sort.lifted', { name, place, of }),
      movedTo: (name, place, of) => t('sort.movedTo', { name, place, of }),
      dropped: (name, place, of) => t('sort.dropped', { name, place, of }),
      cancelled: (name, place, of) => t('sort.cancelled', { name, place, of }),
    }),
    [t],
  )
}
