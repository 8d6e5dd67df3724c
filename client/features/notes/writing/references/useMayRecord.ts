// The kinds of results that this page's user may record from the notes now.
import { useMemo } from 'react'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { resultKinds } from '#shared/dialogue/report/referenced.ts'
import type { ResultKind } from '#shared/dialogue/report/referenced.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { useResultDesk } from '../../desk.ts'

/** None where there is no form to record with. */
export function useMayRecord(): readonly ResultKind[] {
  const { role } = useSeat()
  const isLent = useResultDesk() !== null
  const ended = useDialogue(({ timer }) => timer.phase === 'ended')
  return useMemo(
    () => resultKinds.filter((kind) => isLent && isAllowed(role, `${kind}.record`, { own: false, ended })),
    [isLent, role, ended],
  )
}
