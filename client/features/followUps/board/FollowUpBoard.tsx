// The follow-ups as a board: a column for each status, between which cards are dragged; on a phone one column at a time.
import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { DragEndEvent, DragStartEvent } from '@dnd-kit/core'
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { TableView } from '../filter/address.ts'
import { keyOf } from '../rows/useFollowUps.ts'
import classes from './board.module.css'
import { BoardColumn } from './BoardColumn.tsx'
import type { ColumnHandle } from './BoardColumn.tsx'

const onPhone = '(max-width: 44em)'

/** Every card has its status as a choice too, for whoever does not drag. */
export function FollowUpBoard({ view }: { view: TableView }) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const isPhone = useMediaQuery(onPhone, false, { getInitialValueInEffect: false })
  const wanted = statusSchema.options.filter(
    (status) => view.filter.statuses.length === 0 || view.filter.statuses.includes(status),
  )
  const [turned, setTurned] = useState<Status | null>(null)
  const shownOnPhone = turned !== null && wanted.includes(turned) ? turned : wanted[0]
  const shown = isPhone ? wanted.filter((status) => status === shownOnPhone) : wanted

  const columns = useRef(new Map<Status, ColumnHandle>())
  const [lifted, setLifted] = useState<FollowUpRow | null>(null)
  const [movedKey, setMovedKey] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    // A finger must rest before it lifts a card, so that the page can be scrolled past.
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
  )
  const move = async (row: FollowUpRow, to: Status) => {
    const outcome = await columns.current.get(row.status)?.change([row], { status: to })
    if (outcome?.kind !== 'answered' || outcome.changed === 0) return
    setMovedKey(keyOf(row))
    await Promise.all([row.status, to].map(async (status) => columns.current.get(status)?.reload()))
  }
  const rowOf = (id: string | number) =>
    [...columns.current.values()].flatMap(({ rows }) => rows).find((row) => keyOf(row) === id) ?? null
  const lift = ({ active }: DragStartEvent) => setLifted(rowOf(active.id))
  const drop = ({ active, over }: DragEndEvent) => {
    setLifted(null)
    const row = rowOf(active.id)
    const to = statusSchema.safeParse(over?.id)
    if (row !== null && to.success && to.data !== row.status) void move(row, to.data)
  }
  const statusWord = (id: string | number | undefined) => {
    const status = statusSchema.safeParse(id)
    return status.success ? t(`dialogue:status.${status.data}`) : ''
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={lift}
      onDragEnd={drop}
      onDragCancel={() => setLifted(null)}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => t('board.lifted', { text: rowOf(active.id)?.what ?? '' }),
          onDragOver: ({ over }) => (over ? t('board.over', { status: statusWord(over.id) }) : undefined),
          onDragEnd: ({ over }) =>
            over === null ? t('board.cancelled') : t('board.dropped', { status: statusWord(over.id) }),
          onDragCancel: () => t('board.cancelled'),
        },
      }}
    >
      {isPhone && wanted.length > 1 && (
        <SegmentedControl
          fullWidth
          className={classes.tabs}
          aria-label={t('status')}
          data={wanted.map((status) => ({ value: status, label: t(`dialogue:status.${status}`) }))}
          value={shownOnPhone ?? 'open'}
          onChange={(value) => setTurned(statusSchema.parse(value))}
        />
      )}
      <div className={classes.board}>
        {shown.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            view={view}
            movedKey={movedKey}
            onHandle={(handle) => {
              if (handle === null) columns.current.delete(status)
              else columns.current.set(status, handle)
            }}
            onMove={move}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted !== null && <div className={classes.lifted}>{lifted.what}</div>}
      </DragOverlay>
    </DndContext>
  )
}
