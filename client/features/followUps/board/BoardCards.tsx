// The cards of a column in one list, or a list for each organisation that owns some of them.
import { Title } from '@mantine/core'
import { useId } from 'react'
import type { Status } from '#shared/dialogue/status.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { groupByOwner } from '../rows/groups.ts'
import type { OwnerGroup } from '../rows/groups.ts'
import { keyOf } from '../rows/useFollowUps.ts'
import type { ChangeFollowUps, Field, Refused } from '../rows/useFollowUps.ts'
import classes from './board.module.css'
import { BoardCard } from './BoardCard.tsx'

interface CardActions {
  readonly refused: ReadonlyMap<string, Refused>
  /** The card that was moved last. */
  readonly movedKey: string | null
  readonly onMove: (row: FollowUpRow, to: Status) => Promise<void>
  readonly onChange: ChangeFollowUps
  readonly onDismiss: (row: FollowUpRow, fields?: readonly Field[]) => void
  readonly onOpen: (row: FollowUpRow) => void
}

interface Props extends CardActions {
  readonly rows: readonly FollowUpRow[]
  readonly isGrouped: boolean
}

export function BoardCards({ rows, isGrouped, ...actions }: Props) {
  if (!isGrouped) return <CardList rows={rows} labelledBy={undefined} namesOwner {...actions} />
  return groupByOwner(rows).map((group) => <OwnedCards key={group.owner.id} group={group} {...actions} />)
}

function OwnedCards({ group: { owner, rows }, ...actions }: CardActions & { readonly group: OwnerGroup }) {
  const headingId = useId()
  return (
    <div className={classes.group}>
      <Title order={3} id={headingId} className={classes.owner}>
        {owner.name}
      </Title>
      <CardList rows={rows} labelledBy={headingId} namesOwner={false} {...actions} />
    </div>
  )
}

interface ListProps extends CardActions {
  readonly rows: readonly FollowUpRow[]
  readonly labelledBy: string | undefined
  /** Whether each card says who owns it; under the owner's heading it need not. */
  readonly namesOwner: boolean
}

function CardList({
  rows,
  labelledBy,
  namesOwner,
  refused,
  movedKey,
  onMove,
  onChange,
  onDismiss,
  onOpen,
}: ListProps) {
  return (
    <ul className={classes.cards} aria-labelledby={labelledBy}>
      {rows.map((row) => (
        <BoardCard
          key={keyOf(row)}
          row={row}
          namesOwner={namesOwner}
          refused={refused.get(keyOf(row)) ?? null}
          isMoved={keyOf(row) === movedKey}
          onMove={(to) => onMove(row, to)}
          onChange={onChange}
          onDismiss={(fields) => onDismiss(row, fields)}
          onOpen={() => onOpen(row)}
        />
      ))}
    </ul>
  )
}
