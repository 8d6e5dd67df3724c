// Follow-ups across dialogues: found, ordered and changed in a table or on a board. The address holds what is looked for.
import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '#client/connection/session.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { FollowUpBoard } from './board/FollowUpBoard.tsx'
import type { Whose } from './filter/address.ts'
import { FilterBar } from './filter/FilterBar.tsx'
import { useTableView } from './filter/useTableView.ts'
import classes from './FollowUpsPage.module.css'
import { FollowUpList } from './table/FollowUpList.tsx'

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
      <Follow usual={loaded.value.account === null ? 'own' : 'all'} own={organisationsOf(loaded.value)} />
    </NoticeProvider>
  )
}

/** Ids of the organisations that somebody stands for. */
function organisationsOf({ account, seats }: SessionView): readonly string[] {
  const all = [account?.organisation.id, ...seats.map(({ organisationId }) => organisationId)]
  return [...new Set(all.filter((id) => typeof id === 'string'))]
}

function Follow({ usual, own }: { usual: Whose; own: readonly string[] }) {
  const { t } = useTranslation('followUps')
  const table = useTableView(usual)
  return (
    <>
      <title>{t('title')}</title>
      <div className={classes.heading}>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t(`lead.${table.view.whose}`)}</Text>
        <Anchor component={Link} to="/insights">
          {t('toInsights')}
        </Anchor>
      </div>
      <FilterBar table={table} own={own} />
      {table.view.shape === 'board' ? <FollowUpBoard view={table.view} /> : <FollowUpList table={table} />}
    </>
  )
}
