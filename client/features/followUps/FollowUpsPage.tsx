// Follow-ups across dialogues: found, ordered and changed in one table. The address holds what is looked for.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '#client/connection/session.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Whose } from './address.ts'
import { FilterBar } from './FilterBar.tsx'
import classes from './followUps.module.css'
import { FollowUpList } from './FollowUpList.tsx'
import { useTableView } from './useTableView.ts'

/** A guest comes for what her organisation owns, a facilitator for everything in her dialogues. */
export function FollowUpsPage() {
  const { t } = useTranslation(['followUps', 'ui'])
  const { loaded, reload } = useSession()
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return (
      <ErrorState level={1} title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  return (
    <NoticeProvider>
      <Follow usual={loaded.value.account === null ? 'own' : 'all'} />
    </NoticeProvider>
  )
}

function Follow({ usual }: { usual: Whose }) {
  const { t } = useTranslation('followUps')
  const table = useTableView(usual)
  return (
    <>
      <title>{t('title')}</title>
      <div className={classes.heading}>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t(`lead.${table.view.whose}`)}</Text>
      </div>
      <FilterBar table={table} />
      <FollowUpList table={table} />
    </>
  )
}
