// A list whose rows can be put in another order: by dragging, by keyboard on the handle, or by buttons up and down.
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Announcements, DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useFocusAfterRemoval } from '../useFocusAfterRemoval.ts'
import { firstOpenPlace, reordered } from './reordering.ts'
import type { SortableItem } from './reordering.ts'
import classes from './Sortable.module.css'
import { SortableRow } from './SortableRow.tsx'
import { useSortableWords } from './useSortableWords.ts'
import type { SortableWords } from './useSortableWords.ts'

interface Props<T extends SortableItem> {
  readonly items: readonly T[]
  /** What the list is, for those who cannot see it. */
  readonly label: string
  /** Gets all ids in the wanted order. Until it settles the list shows that order; then it shows `items` again. */
  readonly onReorder: (ids: readonly string[]) => Promise<unknown> | void
  readonly children: (item: T, index: number) => ReactNode
}

/** Shows `items` in order, each with a handle and buttons to move it. */
export function SortableList<T extends SortableItem>({ items, label, onReorder, children }: Props<T>) {
  const words = useSortableWords()
  const [wanted, setWanted] = useState<readonly string[] | null>(null)
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    // A finger must rest before it lifts a row, so that a list can be scrolled past.
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const shown = inOrder(items, wanted)
  const first = firstOpenPlace(shown)
  const focus = useFocusAfterRemoval<HTMLOListElement>()

  const move = async (id: string, place: number) => {
    const ids = reordered(shown, id, place)
    if (ids === null) return
    setWanted(ids)
    try {
      await onReorder(ids)
    } finally {
      // Another move that was made meanwhile still waits.
      setWanted((now) => (now === ids ? null : now))
    }
  }
  const step = (item: T, place: number) => {
    if (reordered(shown, item.id, place) === null) return
    setSaid(words.movedTo(item.name, place + 1, shown.length))
    void move(item.id, place)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const place = shown.findIndex(({ id }) => id === over?.id)
    void move(String(active.id), place)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: announcementsOf(shown, words),
        screenReaderInstructions: { draggable: words.instructions },
      }}
    >
      <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={label} {...focus}>
          {shown.map((item, index) => (
            <SortableRow
              key={item.id}
              item={item}
              words={words}
              mayRise={item.locked !== true && index > first}
              maySink={item.locked !== true && index < shown.length - 1}
              onRise={() => step(item, index - 1)}
              onSink={() => step(item, index + 1)}
            >
              {children(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </DndContext>
  )
}

/** The items in the order that is wanted; items that the order does not name, because they are new, come last. */
function inOrder<T extends SortableItem>(
  items: readonly T[],
  wanted: readonly string[] | null,
): readonly T[] {
  if (wanted === null) return items
  const placeOf = ({ id }: T) => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length)
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function announcementsOf(items: readonly SortableItem[], words: SortableWords): Announcements {
  const nameOf = (id: string | number) => items.find((item) => item.id === id)?.name ?? ''
  const placeOf = (id: string | number) => items.findIndex((item) => item.id === id) + 1
  const lifted = (id: string | number) => words.lifted(nameOf(id), placeOf(id), items.length)
  return {
    onDragStart: ({ active }) => lifted(active.id),
    // A row is over its own place as soon as it is lifted; that must not talk over its being lifted.
    onDragOver: ({ active, over }) => {
      if (over === null) return undefined
      return over.id === active.id
        ? lifted(active.id)
        : words.movedTo(nameOf(active.id), placeOf(over.id), items.length)
    },
    onDragEnd: ({ active, over }) =>
      words.dropped(nameOf(active.id), placeOf(over?.id ?? active.id), items.length),
    onDragCancel: ({ active }) => words.cancelled(nameOf(active.id), placeOf(active.id), items.length),
  }
}
