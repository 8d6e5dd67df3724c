// Who the user is on this page: the seat in the dialogue that is shown, else the account.
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useSession } from '#client/connection/session.tsx'
import type { SessionSeat, SessionView } from '#shared/protocol/http/session.ts'

export interface Identity {
  readonly name: string
  /** The role here, or the account's organisation. */
  readonly description: string
}

/** The seats in one dialogue, the one that is acted from first. `as` names it; else it is the latest granted. */
export function seatsIn(
  session: SessionView,
  dialogueId: string | undefined,
  as: string | null,
): readonly SessionSeat[] {
  const here = session.seats.filter((seat) => seat.dialogueId === dialogueId)
  const acting = here.find(({ personId }) => personId === as) ?? here[0]
  return acting === undefined ? [] : [acting, ...here.filter((seat) => seat !== acting)]
}

/** The seats of this browser in the dialogue of the address; none on pages that are about no dialogue. */
export function useSeatsHere(): readonly SessionSeat[] {
  const { loaded } = useSession()
  const { dialogueId } = useParams()
  const [search] = useSearchParams()
  return loaded.status === 'there' ? seatsIn(loaded.value, dialogueId, search.get('as')) : []
}

/** `null` while the session loads, and for whoever is nobody here. */
export function useIdentity(): Identity | null {
  const { t } = useTranslation('app')
  const { loaded } = useSession()
  const [seat] = useSeatsHere()
  if (seat !== undefined) return { name: seat.name, description: t(`role.${seat.role}`) }
  if (loaded.status !== 'there' || loaded.value.account === null) return null
  return { name: loaded.value.account.name, description: loaded.value.account.organisation.name }
}
