// Who may open a dialogue socket. Decided before there is one, so that nothing it has sent is ever handled.
import { z } from 'zod'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { handshakeSchema } from '#shared/protocol/clientMessages.ts'
import type { Handshake } from '#shared/protocol/clientMessages.ts'
import type { RefusalCode } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { actingPerson } from '#server/access/actingPerson.ts'
import { StorageError } from '#server/storage/storageError.ts'
import type { Admission } from '../live/dialogueSocket.ts'
import { cardsIn } from '../names.ts'
import type { Services } from '../services.ts'

/** What the handshake looks at. */
export interface HandshakeRequest {
  /** What the client gave as `auth`. */
  readonly auth: unknown
  readonly cookie: string | undefined
}

type Needs = Pick<Services, 'sessions' | 'sessionCookie' | 'rooms' | 'storage' | 'live' | 'logger'>

/** Decides on one connection; the error is the code that the client is refused with. */
export async function shakeHands(
  request: HandshakeRequest,
  needs: Needs,
): Promise<Result<Admission, RefusalCode>> {
  const wish = readWish(request.auth)
  if (!wish.ok) return wish
  try {
    return await lookUp(wish.value, request.cookie, needs)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    needs.logger.error({ err: error }, 'handshake could not be decided')
    return err('unavailable')
  }
}

const versionSchema = z.object({ protocol: z.int() })

function readWish(auth: unknown): Result<Handshake, RefusalCode> {
  // The version comes first: what another version says need not have our form.
  const version = versionSchema.safeParse(auth)
  if (version.success && version.data.protocol !== PROTOCOL_VERSION) return err('old-version')
  const wish = handshakeSchema.safeParse(auth)
  return wish.success ? ok(wish.data) : err('malformed')
}

async function lookUp(
  { dialogueId, as, afterSeq }: Handshake,
  cookie: string | undefined,
  { sessions, sessionCookie, rooms, storage, live }: Needs,
): Promise<Result<Admission, RefusalCode>> {
  const { dismissals } = live
  const session = await sessions.find(sessionCookie.read(cookie))
  if (session === null) return err('no-session')
  const room = await rooms.find(dialogueId)
  if (room === null) return err('no-such-dialogue')
  const person = actingPerson(session, room.state, as ?? null)
  if (person === null) return err('not-invited')
  const cards = await cardsIn(storage.access.people, room.state)
  return ok({
    room,
    personId: person.id,
    sessionHash: session.idHash,
    cards,
    afterSeq: afterSeq ?? null,
    dismissals,
  })
}
