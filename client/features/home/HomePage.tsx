// The start page: the dialogues of this browser's account or guest, or what this is to whoever is neither.
import { useTranslation } from 'react-i18next'
import { useSession } from '#client/connection/session.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { DialogueList } from './DialogueList.tsx'
import { Nobody } from './Nobody.tsx'

export function HomePage() {
  const { t } = useTranslation(['home', 'ui'])
  const { loaded, reload } = useSession()
  switch (loaded.status) {
    case 'loading':
      return <LoadingState />
    case 'failed':
      return (
        <ErrorState level={1} title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )
    case 'there': {
      const { account, seats } = loaded.value
      return account === null && seats.length === 0 ? (
        <Nobody />
      ) : (
        <DialogueList mayCreate={account !== null} />
      )
    }
  }
}
