// The letters there are to write about a dialogue now: whether they are sent, how far each has come, and their texts to copy.
import { SegmentedControl, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import { usePeopleChange } from '#client/dialogue/usePeopleChange.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { mailKindSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, MailTexts } from '#shared/protocol/http/mail.ts'
import { Letters } from './Letters.tsx'
import { useLetterNews } from './useLetterNews.ts'

const titles = {
  invitation: 'invitationTitle',
  results: 'resultsTitle',
  'due-soon': 'title',
  overdue: 'title',
  'report-round': 'title',
} as const satisfies Record<MailKind, string>

const sendings = {
  invitation: 'sendsInvitations',
  results: 'sendsResults',
  'due-soon': 'sends',
  overdue: 'sends',
  'report-round': 'sends',
} as const satisfies Record<MailKind, string>

/** For whoever manages people. Of one kind alone there is no choice. */
export function MailSection({ kinds }: { kinds: readonly [MailKind, ...MailKind[]] }) {
  const { t } = useTranslation(['mail', 'ui'])
  const headingId = useId()
  const [kind, setKind] = useState<MailKind>(kinds[0])
  const id = useDialogue((state) => state.id)
  const { personId } = useSeat()
  const query = new URLSearchParams({ as: personId }).toString()
  const status = useApi<MailStatus>('/api/mail/status').loaded
  const { loaded, reload } = useApi<MailTexts>(`/api/dialogues/${id}/mail/${kind}?${query}`)
  // Whoever has just been invited has a letter to get.
  usePeopleChange(reload)
  useLetterNews(reload)
  const sends = status.status === 'there' && status.value.sends
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId} mb="xs">
        {t(titles[kind])}
      </Title>
      {status.status === 'there' && (
        <Text maw="60ch" mb="sm">
          {sends ? t(sendings[kind], { from: status.value.from }) : t('doesNotSend')}
        </Text>
      )}
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label={t('kindLabel')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(mailKindSchema.parse(value))}
        />
      )}
      {loaded.status === 'loading' && <LoadingState />}
      {loaded.status === 'failed' && (
        <ErrorState level={3} title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )}
      {loaded.status === 'there' && (
        <Letters kind={kind} letters={loaded.value} sends={sends} query={query} reload={reload} />
      )}
    </section>
  )
}
