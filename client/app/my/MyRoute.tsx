// `/my`: what somebody's organisations have to see to. This is where the links in reminders lead, also without an account.
import { Stack, Text, Title } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { calendarHeadingId, FeedSection } from '#client/features/feeds/FeedSection.tsx'
import { OwnFollowUps } from '#client/features/followUps/OwnFollowUps.tsx'
import { ToReport } from '#client/features/outcomes/ToReport.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { MyOrganisations } from '#shared/protocol/http/outcomes.ts'

export function MyRoute() {
  const { t } = useTranslation(['my', 'ui'])
  const { loaded, reload } = useApi<MyOrganisations>('/api/my')
  const isNobody =
    loaded.status === 'there'
      ? loaded.value.organisations.length === 0
      : loaded.status === 'failed' && loaded.problem.code === 'no-session'
  return (
    <NoticeProvider>
      <title>{t('title')}</title>
      {loaded.status === 'loading' && <LoadingState />}
      {isNobody && (
        <EmptyState level={1} icon={<IconDoor size={32} stroke={1.5} />} title={t('nobody')}>
          {t('nobodyHint')}
        </EmptyState>
      )}
      {loaded.status === 'failed' && !isNobody && (
        <ErrorState level={1} title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )}
      {loaded.status === 'there' && !isNobody && <My my={loaded.value} onReported={() => void reload()} />}
    </NoticeProvider>
  )
}

function My({
  my: { organisations, toReport },
  onReported,
}: {
  my: MyOrganisations
  onReported: () => void
}) {
  const { t } = useTranslation(['my', 'outcomes'])
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === `#${calendarHeadingId}`) document.getElementById(calendarHeadingId)?.focus()
  }, [hash])
  return (
    <Stack gap={48}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text fw={600}>{t('titleOf', { names: organisations.map(({ name }) => name).join(', ') })}</Text>
        <Text c="dimmed">{t('lead')}</Text>
      </div>
      {toReport.length > 0 && (
        <section aria-label={t('outcomes:toReport.title')}>
          <Title order={2} mb="xs">
            {t('outcomes:toReport.title')}
          </Title>
          <ToReport toReport={toReport} onReported={onReported} />
        </section>
      )}
      <section aria-label={t('followUps')}>
        <Title order={2} mb="sm">
          {t('followUps')}
        </Title>
        <OwnFollowUps />
      </section>
      <FeedSection organisations={organisations} />
    </Stack>
  )
}
