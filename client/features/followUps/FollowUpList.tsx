// The page of rows that fits the filter: how many there are, the table, what is done with several, and the other pages.
import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { everything, writeFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { requestOf } from './address.ts'
import { BulkBar } from './BulkBar.tsx'
import classes from './followUps.module.css'
import { FollowUpTable } from './FollowUpTable.tsx'
import { FollowUpWindow } from './FollowUpWindow.tsx'
import { Pages } from './Pages.tsx'
import { keyOf, useFollowUps } from './useFollowUps.ts'
import type { TableViewPart } from './useTableView.ts'
import { useTold } from './useTold.ts'

interface Props {
  readonly table: TableViewPart
  /** What it means here that nothing is left; else that nothing fits the filter, or that there is nothing yet. */
  readonly whenNothing?: string
}

export function FollowUpList({ table, whenNothing }: Props) {
  const { t } = useTranslation(['followUps', 'ui', 'dialogue'])
  const { view, refine } = table
  const { shown, isLoading, problem, refused, change, dismiss, reload } = useFollowUps(requestOf(view))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<FollowUpRow | null>(null)

  const changeAndTell = useTold(change)

  if (problem !== null) {
    return (
      <ErrorState title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${problem.code}`)}
      </ErrorState>
    )
  }
  if (shown === null) return <LoadingState />
  const { rows, total, overdue, pages, today } = shown
  const chosen = rows.filter((row) => row.mayChange && selected.has(keyOf(row)))
  return (
    <div className={classes.list} aria-busy={isLoading}>
      <StatusMessage>
        <span className={classes.count}>
          {[
            t('count', { count: total }),
            ...(overdue > 0 ? [t('countOverdue', { count: overdue })] : []),
          ].join(' · ')}
        </span>
      </StatusMessage>
      {rows.length === 0 ? (
        <Nothing
          isElsewhere={narrows(table) || view.filter.page > 1}
          title={whenNothing}
          onClear={() => refine(everything)}
        />
      ) : (
        <>
          <BulkBar
            count={chosen.length}
            onStatus={async (status) => {
              await changeAndTell(chosen, { status })
              setSelected(new Set())
            }}
            onClear={() => setSelected(new Set())}
          />
          <FollowUpTable
            rows={rows}
            isGrouped={view.isGrouped}
            selected={selected}
            onSelect={setSelected}
            refused={refused}
            onChange={changeAndTell}
            onDismiss={dismiss}
            onOpen={setOpened}
          />
          <Pages page={view.filter.page} pages={pages} onPage={(page) => refine({ page })} />
        </>
      )}
      {opened !== null && (
        <FollowUpWindow
          row={rows.find((row) => keyOf(row) === keyOf(opened)) ?? opened}
          today={today}
          refused={refused.get(keyOf(opened)) ?? null}
          onDismiss={(fields) => dismiss(opened, fields)}
          onChange={changeAndTell}
          onClose={() => setOpened(null)}
          onCommented={() => void reload()}
        />
      )}
    </div>
  )
}

function narrows({ view: { filter } }: TableViewPart): boolean {
  const { sort, descending, page } = everything
  return writeFollowUpFilter({ ...filter, sort, descending, page }).length > 0
}

interface NothingProps {
  /** Whether there may be something on another page or without the filter. */
  readonly isElsewhere: boolean
  readonly title: string | undefined
  readonly onClear: () => void
}

function Nothing({ isElsewhere, title, onClear }: NothingProps) {
  const { t } = useTranslation('followUps')
  return (
    <EmptyState
      icon={<IconListCheck size={32} stroke={1.5} />}
      title={title ?? t(isElsewhere ? 'noneFit' : 'none')}
      action={
        isElsewhere && (
          <Button variant="default" onClick={onClear}>
            {t('showAll')}
          </Button>
        )
      }
    >
      {title === undefined && t(isElsewhere ? 'noneFitHint' : 'noneHint')}
    </EmptyState>
  )
}
