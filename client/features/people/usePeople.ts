// The people of this dialogue as the facilitator sees them, and what can be done with them.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiResult } from '#client/connection/http/api.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import type { Loaded } from '#client/connection/http/useApi.ts'
import { usePeopleChange } from '#client/dialogue/usePeopleChange.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { peopleApi, peoplePath } from './peopleApi.ts'
import type { PeopleApi } from './peopleApi.ts'
import { usePlace } from './usePlace.ts'

export interface PeopleInHand {
  readonly loaded: Loaded<readonly InvitedPerson[]>
  readonly api: PeopleApi
  readonly reload: () => Promise<boolean>
  /** Does something and reads the list anew, tells when either failed; resolves to whether it was done. */
  readonly act: (action: () => Promise<ApiResult<unknown>>) => Promise<boolean>
}

export function usePeople(): PeopleInHand {
  const { t } = useTranslation(['people', 'ui'])
  const place = usePlace()
  const notify = useNotify()
  const { loaded, reload } = useApi<readonly InvitedPerson[]>(peoplePath(place))
  const api = useMemo(() => peopleApi(place), [place])
  usePeopleChange(reload)
  return {
    loaded,
    api,
    reload,
    act: async (action) => {
      const result = await action()
      if (!result.ok) notify(t(`ui:problem.${result.error.code}`), 'problem')
      const isRead = await reload()
      // Done, but not to be seen in the list: untold, it would be done again.
      if (result.ok && !isRead) notify(t('loadFailed'), 'problem')
      return result.ok
    },
  }
}
