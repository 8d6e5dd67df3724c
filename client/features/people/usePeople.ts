// The people of this dialogue as the facilitator sees them, and what can be done with them.
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiResult } from '#client/connection/api.ts'
import { useDialogue } from '#client/connection/hooks.ts'
import { useApi } from '#client/connection/useApi.ts'
import type { Loaded } from '#client/connection/useApi.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { peopleApi, peoplePath } from './peopleApi.ts'
import type { PeopleApi } from './peopleApi.ts'
import { usePlace } from './usePlace.ts'

export interface PeopleInHand {
  readonly loaded: Loaded<readonly InvitedPerson[]>
  readonly api: PeopleApi
  readonly reload: () => Promise<void>
  /** Does something, tells when it failed, and reads the list anew; resolves to whether it was done. */
  readonly act: (action: () => Promise<ApiResult<unknown>>) => Promise<boolean>
}

export function usePeople(): PeopleInHand {
  const { t } = useTranslation('ui')
  const place = usePlace()
  const notify = useNotify()
  const { loaded, reload } = useApi<readonly InvitedPerson[]>(peoplePath(place))
  const api = useMemo(() => peopleApi(place), [place])
  useReloadOnChange(reload)
  return {
    loaded,
    api,
    reload,
    act: async (action) => {
      const result = await action()
      if (!result.ok) notify(t(`problem.${result.error.code}`), 'problem')
      await reload()
      return result.ok
    },
  }
}

/** Somebody else may invite or admit people, and a link is used when its person arrives: both show in the dialogue's state. */
function useReloadOnChange(reload: () => Promise<void>): void {
  const people = useDialogue(({ participants }) => participants.people)
  const visits = useDialogue(({ attendance }) => attendance.visits)
  const seen = useRef({ people, visits })
  useEffect(() => {
    if (seen.current.people === people && seen.current.visits === visits) return
    seen.current = { people, visits }
    void reload()
  }, [people, visits, reload])
}
