// One row of a sortable list: handle, content, and buttons to move it a step.
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { motionMs } from '../tokens.ts'
import classes from './Sortable.module.css'
import type { SortableItem } from './reordering.ts'
import type { SortableWords } from './useSortableWords.ts'

interface Props {
  readonly item: SortableItem
  readonly words: SortableWords
  readonly mayRise: boolean
  readonly maySink: boolean
  readonly onRise: () => void
  readonly onSink: () => void
  readonly children: ReactNode
}

/** A row that can be dragged by its handle. */
export function SortableRow({ item, words, mayRise, maySink, onRise, onSink, children }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: item.id,
      disabled: item.locked === true,
      transition: { duration: motionMs, easing: 'ease' },
    })

  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
      data-locked={item.locked === true || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        className={classes.handle}
        variant="subtle"
        color="gray"
        size="lg"
        {...attributes}
        {...listeners}
        aria-label={words.handle(item.name)}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.content}>{children}</div>
      <div className={classes.steps}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-disabled={!mayRise}
          className={classes.step}
          aria-label={words.moveUp(item.name)}
          onClick={onRise}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-disabled={!maySink}
          className={classes.step}
          aria-label={words.moveDown(item.name)}
          onClick={onSink}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
