// Who a request comes from: the session, the seat in a dialogue, and what that seat allows.
import type { Request } from 'express'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { Action } from '#shared/dialogue/permissions.ts'
import { actingPerson } from '#server/access/actingPerson.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { SeatedSession } from '#server/storage/sessions.ts'
import type { Services } from '../services.ts'
import { parameter } from './parse.ts'
import { HttpProblem } from './problem.ts'

/** Somebody in a dialogue. */
export interface Visitor {
  readonly session: SeatedSession
  readonly room: DialogueRoom
  readonly person: Participant
}

/** What is needed to know whose request it is. */
export type SessionNeeds = Pick<Services, 'sessions' | 'sessionCookie'>

type Needs = SessionNeeds & Pick<Services, 'rooms'>

/** The id of the session that the browser names, whether or not it still lasts. */
export function sessionIdOf(
  request: Request,
  { sessionCookie }: Pick<Services, 'sessionCookie'>,
): string | null {
  return sessionCookie.read(request.headers.cookie)
}

/** The request's session, or `null`. */
export function sessionOf(request: Request, needs: SessionNeeds): Promise<SeatedSession | null> {
  return needs.sessions.find(sessionIdOf(request, needs))
}

/** The request's session. @throws HttpProblem `no-session` when there is none. */
export async function requireSession(request: Request, needs: SessionNeeds): Promise<SeatedSession> {
  const session = await sessionOf(request, needs)
  if (session === null) throw new HttpProblem('no-session')
  return session
}

/** The room of a dialogue. @throws HttpProblem `not-found` when there is none. */
export async function requireRoom(
  dialogueId: DialogueId,
  { rooms }: Pick<Services, 'rooms'>,
): Promise<DialogueRoom> {
  const room = await rooms.find(dialogueId)
  if (room === null) throw new HttpProblem('not-found')
  return room
}

/**
 * Who the request comes from in a dialogue, given that they may do `action` there. The parameter `as` chooses between several
 * seats. @throws HttpProblem that says why not.
 */
export async function requireVisitor(
  request: Request,
  dialogueId: DialogueId,
  action: Action,
  needs: Needs,
): Promise<Visitor> {
  const session = await requireSession(request, needs)
  const room = await requireRoom(dialogueId, needs)
  const person = actingPerson(session, room.state, parameter(request, 'as'))
  const ended = room.state.timer.phase === 'ended'
  if (person === null || !isAllowed(person.role, action, { own: false, ended })) {
    throw new HttpProblem('not-allowed')
  }
  return { session, room, person }
}
