// What is left for the presenter's own organisation: open to read before the dialogue, one line during it.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import classes from './earlier.module.css'
import { EarlierRow } from './EarlierRow.tsx'
import type { TellHistory } from './history.ts'
import { earlierItems, keyOf } from './items.ts'
import { useEarlier, useEarlierKey } from './useEarlier.ts'

/** Nothing after the dialogue, and nothing where nothing is left. */
export function EarlierForPresenter({ tell }: { tell: TellHistory }) {
  const key = useEarlierKey()
  const phase = useDialogue(({ timer }) => timer.phase)
  return key === null || phase === 'ended' ? null : (
    <Fetched key={`${key} ${phase}`} tell={tell} isOpen={phase === 'preparing'} />
  )
}

function Fetched({ tell, isOpen }: { readonly tell: TellHistory; readonly isOpen: boolean }) {
  const { t } = useTranslation(['earlier', 'ui'])
  const { loaded, reload } = useEarlier()
  if (loaded.status === 'failed' && isOpen) {
    return (
      <ErrorState title={t('failed')} level={3} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  // While somebody presents nothing else asks for attention.
  if (loaded.status !== 'there') return null
  const items = earlierItems(loaded.value)
  if (items.length === 0) return null
  return (
    <details className={classes.forYou} open={isOpen}>
      <summary>{t('forYou', { count: items.length })}</summary>
      <ul className={classes.list}>
        {items.map((item) => (
          <EarlierRow
            key={keyOf(item)}
            item={item}
            results={loaded.value}
            organisationId={null}
            tell={tell}
            opensBeside
          />
        ))}
      </ul>
    </details>
  )
}
