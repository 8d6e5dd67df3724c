// What the reader's organisations own, on a page of more: what there is still to do, or all.
import { Anchor, Group, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { writeTableView } from './filter/address.ts'
import type { TableViewPart } from './filter/useTableView.ts'
import { FollowUpList } from './table/FollowUpList.tsx'

const toDo: FollowUpFilter = { ...everything, statuses: ['open', 'in-progress'] }

export function OwnFollowUps() {
  const { t } = useTranslation('followUps')
  const [filter, setFilter] = useState(toDo)
  const table = useMemo(
    (): TableViewPart => ({
      view: { filter, whose: 'own', isGrouped: false, shape: 'table' },
      problems: [],
      change: (changes) => changes.filter !== undefined && setFilter(changes.filter),
      refine: (changes) => setFilter((now) => ({ ...now, page: 1, ...changes })),
    }),
    [filter],
  )
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('status')}
          data={[
            { value: 'toDo', label: t('own.toDo') },
            { value: 'all', label: t('own.all') },
          ]}
          value={filter.statuses.length > 0 ? 'toDo' : 'all'}
          onChange={(value) => setFilter(value === 'all' ? everything : toDo)}
        />
        <Anchor
          component={Link}
          to={{ pathname: '/follow-ups', search: writeTableView(table.view, 'all').toString() }}
        >
          {t('own.search')}
        </Anchor>
      </Group>
      <FollowUpList table={table} {...(filter === toDo ? { whenNothing: t('own.nothing') } : {})} />
    </>
  )
}
