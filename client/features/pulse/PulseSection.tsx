// The pulse in the summary: three questions to everybody who took part, and what the answers say once they are enough.
import { Text, Title } from '@mantine/core'
import { useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import { PulseAnswers } from './PulseAnswers.tsx'
import classes from './pulse.module.css'
import { PulseForm } from './PulseForm.tsx'
import { usePulse } from './usePulse.ts'

/** Nothing until the closing slot, and nothing where it closed with too few answers. */
export function PulseSection() {
  const { t } = useTranslation(['pulse', 'ui'])
  const heading = useId()
  const { path, loaded, reload } = usePulse()
  const answer = useCallback(() => void reload(), [reload])
  if (loaded.status === 'loading') return null
  if (loaded.status === 'failed') {
    return (
      <ErrorState title={t('failed')} onRetry={answer}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const { open, answered, waiting, results } = loaded.value
  if (!open && !answered && results === null) return null
  return (
    <section className={classes.pulse} aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('title')}
      </Title>
      {open && (
        <>
          <Text mb="md">{t('lead')}</Text>
          <PulseForm path={path} onAnswered={answer} />
        </>
      )}
      <StatusMessage>{answered && t('thanks')}</StatusMessage>
      {results === null ? (
        <Text c="dimmed" mt="xs">
          {t('hidden', { count: FEWEST_SHOWN })}
        </Text>
      ) : (
        <>
          <PulseAnswers results={results} />
          {waiting > 0 && (
            <Text c="dimmed" mt="xs">
              {t('waiting', { count: waiting, fewest: FEWEST_SHOWN })}
            </Text>
          )}
        </>
      )}
    </section>
  )
}
