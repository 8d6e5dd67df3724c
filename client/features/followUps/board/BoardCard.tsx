// One follow-up on the board: it is dragged by the pointer, and moved by the choice of its status as well.
import { useDraggable } from '@dnd-kit/core'
import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '#shared/dialogue/status.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { RefusedChange } from '../rows/RefusedChange.tsx'
import { StatusField } from '../rows/StatusField.tsx'
import { keyOf } from '../rows/useFollowUps.ts'
import type { ChangeFollowUps, Field, Refused } from '../rows/useFollowUps.ts'
import classes from './board.module.css'

interface Props {
  readonly row: FollowUpRow
  readonly namesOwner: boolean
  readonly refused: Refused | null
  readonly isMoved: boolean
  readonly onMove: (to: Status) => Promise<void>
  readonly onChange: ChangeFollowUps
  readonly onDismiss: (fields?: readonly Field[]) => void
  readonly onOpen: () => void
}

export function BoardCard({ row, namesOwner, refused, isMoved, onMove, onChange, onDismiss, onOpen }: Props) {
  const { t } = useTranslation('followUps')
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: keyOf(row), disabled: !row.mayChange })
  const whose = [
    ...(namesOwner ? [row.owner.name] : []),
    ...(row.contact === null ? [] : [row.contact.name || t('nameless')]),
  ]
  const button = useRef<HTMLButtonElement>(null)
  // Whoever moved the card by its choice was in it, and has been nowhere since: it has come to another column with her.
  useEffect(() => {
    if (isMoved && document.activeElement === document.body) button.current?.focus()
  }, [isMoved])
  return (
    <li
      ref={setNodeRef}
      className={classes.card}
      data-dragging={isDragging || undefined}
      data-movable={row.mayChange || undefined}
      {...listeners}
    >
      <UnstyledButton ref={button} className={classes.what} onClick={onOpen}>
        {row.what}
      </UnstyledButton>
      {whose.length > 0 && <p className={classes.details}>{whose.join(' · ')}</p>}
      <div className={classes.foot}>
        <span className={classes.due} data-overdue={row.overdue || undefined}>
          {row.dueDate === null ? t('noDue') : <time dateTime={row.dueDate}>{row.dueDate}</time>}
          {row.overdue && ` ${t('overdue')}`}
        </span>
        <StatusField row={row} onChoose={onMove} />
      </div>
      {refused !== null && (
        <RefusedChange row={row} refused={refused} onChange={onChange} onDismiss={onDismiss} />
      )}
    </li>
  )
}
