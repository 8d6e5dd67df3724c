// Tells a facilitator who listens to the page of new signals: gathered, and politely.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { useGathered } from '#client/ui/useGathered.ts'
import { useSignaller } from './useSignaller.ts'

const gatherMs = 3000

/** The most signals that are told one by one. */
const mostTold = 2

/** A live region. Signals that stood when the page opened are not news. */
export function SignalsAnnouncer() {
  const { t } = useTranslation('signals')
  const signaller = useSignaller()
  const changed = useGathered(
    useDialogue((state) => state.signals.signals),
    gatherMs,
  )
  const news =
    changed === null ? [] : Object.values(changed.now).filter(({ id }) => changed.before[id] === undefined)
  return (
    <StatusMessage hidden>
      {news.length > mostTold
        ? t('manySaid', { count: news.length })
        : news.map((signal) => t(`said.${signal.kind}`, { who: signaller(signal) })).join(' ')}
    </StatusMessage>
  )
}
