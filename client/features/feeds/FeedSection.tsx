// Feeds of due dates to subscribe to, one for each organisation that the reader stands for.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import { FeedOf } from './FeedOf.tsx'
import classes from './feeds.module.css'

/** Where other pages lead to. */
export const calendarHeadingId = 'calendar'

export function FeedSection({ organisations }: { organisations: readonly NamedOrganisation[] }) {
  const { t } = useTranslation(['feeds', 'ui'])
  const { loaded, reload } = useApi<readonly Feed[]>('/api/my/feeds')
  return (
    <section aria-labelledby={calendarHeadingId}>
      <Title order={2} id={calendarHeadingId} tabIndex={-1} mb="xs">
        {t('title')}
      </Title>
      <Text c="dimmed" maw="60ch" mb="md">
        {t('lead')}
      </Text>
      {loaded.status === 'loading' && <LoadingState />}
      {loaded.status === 'failed' && (
        <ErrorState level={3} title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )}
      {loaded.status === 'there' && (
        <ul className={classes.feeds}>
          {organisations.map((organisation) => (
            <FeedOf
              key={organisation.id}
              organisation={organisation}
              feed={loaded.value.find((feed) => feed.organisation.id === organisation.id) ?? null}
              onChanged={reload}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
