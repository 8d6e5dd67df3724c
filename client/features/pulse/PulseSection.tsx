// The pulse of a dialogue: three questions to everybody who took part, and what all answered once they are enough.
import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useApi } from '#client/connection/useApi.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { PulseAnswers } from './PulseAnswers.tsx'
import classes from './pulse.module.css'
import { PulseForm } from './PulseForm.tsx'

/** Nothing until the closing slot, and nothing where it closed with too few answers. */
export function PulseSection() {
  const { t } = useTranslation(['pulse', 'ui'])
  const heading = useId()
  const { personId } = useSeat()
  const id = useDialogue((state) => state.id)
  const query = new URLSearchParams({ as: personId }).toString()
  const path = `/api/dialogues/${id}/pulse?${query}`
  const { loaded, reload } = useApi<PulseView>(path)
  if (loaded.status === 'loading') return null
  if (loaded.status === 'failed') {
    return (
      <ErrorState title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const { open, answered, results } = loaded.value
  if (!open && !answered && results === null) return null
  return (
    <section className={classes.pulse} aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('title')}
      </Title>
      {open && <PulseForm path={path} onAnswered={() => void reload()} />}
      <StatusMessage>{answered && t('thanks')}</StatusMessage>
      {results === null ? (
        <Text c="dimmed" mt="xs">
          {t('hidden', { count: FEWEST_SHOWN })}
        </Text>
      ) : (
        <PulseAnswers results={results} />
      )}
    </section>
  )
}
