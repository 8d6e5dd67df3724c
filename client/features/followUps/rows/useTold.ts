// Changes that tell how they went, in one short notice.
import { useTranslation } from 'react-i18next'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { ChangeFollowUps } from './useFollowUps.ts'

/** The same change; why one row's was refused is told beside it. */
export function useTold(change: ChangeFollowUps): ChangeFollowUps {
  const { t } = useTranslation(['followUps', 'ui'])
  const notify = useNotify()
  return async (rows, changes) => {
    const outcome = await change(rows, changes)
    if (outcome.kind === 'failed') notify(t(`ui:problem.${outcome.problem.code}`), 'problem')
    else if (rows.length > 1)
      notify(
        t('bulkDone', { changed: outcome.changed, refused: outcome.refused }),
        outcome.refused > 0 ? 'problem' : 'plain',
      )
    else if (outcome.code === null) notify(t('saved'))
    return outcome
  }
}
