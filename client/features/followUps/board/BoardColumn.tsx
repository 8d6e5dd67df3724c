// One column of the board: the follow-ups of one status, a page of them at a time.
import { useDroppable } from '@dnd-kit/core'
import { ActionIcon, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '#client/dialogue/StatusIcon.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Status } from '#shared/dialogue/status.ts'
import { ROWS_A_PAGE } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { TableView } from '../filter/address.ts'
import { OpenedFollowUp } from '../opened/OpenedFollowUp.tsx'
import { keyOf, useFollowUps } from '../rows/useFollowUps.ts'
import type { ChangeFollowUps } from '../rows/useFollowUps.ts'
import { useTold } from '../rows/useTold.ts'
import classes from './board.module.css'
import { BoardCards } from './BoardCards.tsx'

/** What the board does to a column when a card leaves or comes. */
export interface ColumnHandle {
  readonly rows: readonly FollowUpRow[]
  readonly change: ChangeFollowUps
  readonly reload: () => Promise<boolean>
}

const noCards: { readonly rows: readonly FollowUpRow[]; readonly isGrouped: boolean } = {
  rows: [],
  isGrouped: false,
}

interface Props {
  readonly status: Status
  readonly view: TableView
  /** The card that was moved last, which gets the focus where it comes. */
  readonly movedKey: string | null
  readonly onHandle: (handle: ColumnHandle | null) => void
  readonly onMove: (row: FollowUpRow, to: Status) => Promise<void>
}

export function BoardColumn({ status, view, movedKey, onHandle, onMove }: Props) {
  const { t } = useTranslation(['followUps', 'ui', 'dialogue'])
  const headingId = useId()
  const [turned, setTurned] = useState({ of: view, page: 1 })
  const page = turned.of === view ? turned.page : 1
  const list = useFollowUps({ ...view, filter: { ...view.filter, statuses: [status], page } })
  const { shown, isGrouped, isLoading, problem, refused, change, dismiss, reload } = list
  const told = useTold(change)
  const [opened, setOpened] = useState<FollowUpRow | null>(null)
  const { setNodeRef, isOver } = useDroppable({ id: status })
  const rows = (shown?.rows ?? []).filter((row) => row.status === status || refused.has(keyOf(row)))
  // Several columns come at once, with fifty cards each: the page answers meanwhile.
  const cards = useDeferredValue({ rows, isGrouped }, noCards)
  useEffect(() => {
    onHandle({ rows, change: told, reload })
    return () => onHandle(null)
  })
  const total = shown?.total ?? 0
  const first = (page - 1) * ROWS_A_PAGE
  const turn = (to: number) => setTurned({ of: view, page: to })
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      aria-labelledby={headingId}
      aria-busy={isLoading}
      data-over={isOver || undefined}
    >
      <div className={classes.heading}>
        <StatusIcon status={status} />
        <Title order={2} size="h4" id={headingId}>
          {t(`dialogue:status.${status}`)}{' '}
          <span className={classes.count}>{shown === null ? '' : total}</span>
        </Title>
      </div>
      {problem !== null && (
        <ErrorState level={3} title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${problem.code}`)}
        </ErrorState>
      )}
      {shown === null && problem === null && <LoadingState />}
      {shown !== null && rows.length === 0 && <p className={classes.empty}>{t('board.empty')}</p>}
      <BoardCards
        {...cards}
        refused={refused}
        movedKey={movedKey}
        onMove={onMove}
        onChange={told}
        onDismiss={dismiss}
        onOpen={setOpened}
      />
      {total > ROWS_A_PAGE && (
        <div className={classes.pages}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('previous')}
            disabled={page === 1}
            onClick={() => turn(page - 1)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <span>
            {t('board.shown', { from: first + 1, to: Math.min(first + ROWS_A_PAGE, total), total })}
          </span>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('next')}
            disabled={first + ROWS_A_PAGE >= total}
            onClick={() => turn(page + 1)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
      )}
      <OpenedFollowUp opened={opened} list={list} onChange={told} onClose={() => setOpened(null)} />
    </section>
  )
}
