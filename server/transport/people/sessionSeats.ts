// The seats of a session across dialogues: what it was granted, and those of the account it holds.
import type { SessionSeat, SessionView } from '#shared/protocol/http/session.ts'
import { accountOf } from '#server/access/sessions.ts'
import type { StoredSeat } from '#server/storage/eventLog.ts'
import type { SeatedSession } from '#server/storage/sessions.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage'>

/** The seats that the session may take, the latest granted first, an account's last. Rejects with a `StorageError`. */
export async function grantedSeats(
  session: SeatedSession,
  { storage }: Needs,
): Promise<readonly StoredSeat[]> {
  const personIds = session.seats.map(({ personId }) => personId)
  const stored = await storage.events.seatsOf([...new Set(personIds)])
  const standing = stored.filter(({ removed }) => !removed)
  const guestSeats = session.seats.filter(({ dialogueId }) => dialogueId !== null)
  const granted = guestSeats.flatMap(({ dialogueId, personId }) =>
    standing.filter((seat) => seat.dialogueId === dialogueId && seat.id === personId),
  )
  const own = standing.filter(({ id }) => id === accountOf(session))
  return [...new Set([...granted, ...own])]
}

/** Who the session is, to the browser that holds it. Rejects with a `StorageError`. */
export async function sessionView(session: SeatedSession, needs: Needs): Promise<SessionView> {
  const seats = await grantedSeats(session, needs)
  const accountId = accountOf(session)
  const ids = [...seats.map(({ id }) => id), ...(accountId === null ? [] : [accountId])]
  const people = await needs.storage.access.people.byIds([...new Set(ids)])
  const byId = new Map(people.map((person) => [person.id, person]))
  const holder = byId.get(accountId ?? '')
  return {
    account:
      holder?.account == null
        ? null
        : { personId: holder.id, name: holder.name, organisation: holder.account.organisation },
    seats: seats.map((seat): SessionSeat => ({
      dialogueId: seat.dialogueId,
      personId: seat.id,
      name: byId.get(seat.id)?.name ?? '',
      organisationId: seat.organisationId,
      role: seat.role,
    })),
  }
}
