// The page of rows that fits the filter: how many there are, the table, what is done with several, and the other pages.
import { Button } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { IconListCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { everything, writeFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { TableViewPart } from '../filter/useTableView.ts'
import { OpenedFollowUp } from '../opened/OpenedFollowUp.tsx'
import { keyOf, useFollowUps } from '../rows/useFollowUps.ts'
import { useTold } from '../rows/useTold.ts'
import { BulkBar } from './BulkBar.tsx'
import { FollowUpTable } from './FollowUpTable.tsx'
import { Pages } from './Pages.tsx'
import classes from './table.module.css'

interface Props {
  readonly table: TableViewPart
  /** What it means here that nothing is left; else that nothing fits the filter, or that there is nothing yet. */
  readonly whenNothing?: string
}

export function FollowUpList({ table, whenNothing }: Props) {
  const { t } = useTranslation(['followUps', 'ui', 'dialogue'])
  const { view, refine } = table
  const list = useFollowUps(view)
  const { shown, isGrouped, isLoading, problem, refused, change, dismiss, reload } = list
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<FollowUpRow | null>(null)
  const count = useRef<HTMLSpanElement>(null)
  const isNoneSelected = selected.size === 0
  useDidUpdate(() => {
    // What is done with several goes away with the choice of them, and the focus that was in it.
    if (isNoneSelected && document.activeElement === document.body) count.current?.focus()
  }, [isNoneSelected])

  const changeAndTell = useTold(change)

  if (problem !== null) {
    return (
      <ErrorState title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${problem.code}`)}
      </ErrorState>
    )
  }
  if (shown === null) return <LoadingState />
  const { rows, total, overdue, pages } = shown
  const chosen = rows.filter((row) => row.mayChange && selected.has(keyOf(row)))
  return (
    <div className={classes.list} aria-busy={isLoading}>
      <StatusMessage>
        {/* To the eye, the words below say that there is nothing. */}
        <span ref={count} tabIndex={-1} className={total === 0 ? undefined : classes.count}>
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
              // Those that have been chosen meanwhile stay chosen.
              const changed = new Set(chosen.map(keyOf))
              setSelected((now) => new Set([...now].filter((key) => !changed.has(key))))
            }}
            onClear={() => setSelected(new Set())}
          />
          <FollowUpTable
            rows={rows}
            isGrouped={isGrouped}
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
      <OpenedFollowUp opened={opened} list={list} onChange={changeAndTell} onClose={() => setOpened(null)} />
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
