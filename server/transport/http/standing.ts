// For whom a request is made, across dialogues.
import type { Request } from 'express'
import { accountOf } from '#server/access/sessions.ts'
import { standingOf } from '#server/loop/standing.ts'
import type { Standing } from '#server/loop/standing.ts'
import type { SeatedSession } from '#server/storage/sessions.ts'
import { grantedSeats } from '../people/sessionSeats.ts'
import type { Services } from '../services.ts'
import { requireSession } from './visitor.ts'

type Needs = Pick<Services, 'sessions' | 'sessionCookie' | 'storage'>

/** For whom the session stands. Rejects with a `StorageError`. */
export async function standingIn(
  session: SeatedSession,
  needs: Pick<Services, 'storage'>,
): Promise<Standing> {
  const accountId = accountOf(session)
  const [seats, [holder]] = await Promise.all([
    grantedSeats(session, needs),
    needs.storage.access.people.byIds(accountId === null ? [] : [accountId]),
  ])
  const account =
    holder?.account == null ? null : { personId: holder.id, organisationId: holder.account.organisation.id }
  return standingOf(seats, account)
}

/** For whom the request's session stands. @throws HttpProblem `no-session` when there is none. */
export async function requireStanding(request: Request, needs: Needs): Promise<Standing> {
  return standingIn(await requireSession(request, needs), needs)
}
