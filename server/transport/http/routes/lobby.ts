// The lobby, from both sides of the door: whoever has the room link knocks, and a facilitator answers.
import { Router } from 'express'
import type { Request, Response } from 'express'
import { knockSchema, lobbyAnswerSchema } from '#shared/protocol/http/lobby.ts'
import type { RoomView } from '#shared/protocol/http/lobby.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { GUEST_SESSION_LASTS } from '#server/access/sessions.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { answerKnock } from '../../people/answerKnock.ts'
import type { SessionHash } from '#server/storage/sessions.ts'
import type { Services } from '../../services.ts'
import { limitedByAddress, limitedBySession } from '../limited.ts'
import { keepSession } from '../keptSession.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem, problemOf } from '../problem.ts'
import { Turns } from '../turns.ts'
import { requireRoom, requireSession, requireVisitor, sessionOf } from '../visitor.ts'

/** `/api/room/:token`, its `knocks`, `/api/lobby/:entryId`, and `/api/dialogues/:id/lobby/:entryId`. */
export function lobbyRoutes(services: Services): Router {
  const { links, lobby, live, limits, sessions } = services
  const turns = new Turns()

  async function roomBehind(request: Request): Promise<DialogueRoom> {
    const link = await links.find('room', String(request.params['token']))
    if (link?.dialogueId == null) throw new HttpProblem('not-found')
    return requireRoom(link.dialogueId, services)
  }
  /** The session that somebody waits by, opened if need be. */
  async function waitingSession(request: Request, response: Response): Promise<SessionHash> {
    const known = await sessionOf(request, services)
    if (known !== null) return known.idHash
    const { id, stored } = await sessions.open()
    keepSession(request, response, { id, lasts: GUEST_SESSION_LASTS }, services)
    return stored.idHash
  }
  async function showLobby(dialogueId: DialogueId): Promise<void> {
    live.showLobby(dialogueId, await lobby.waitingIn(dialogueId))
  }

  return Router()
    .get('/api/room/:token', limitedByAddress(limits.links), async (request, response) => {
      const { state } = await roomBehind(request)
      // Before the first knock: when the answer to that is lost, the next one is known to be by the same browser.
      await waitingSession(request, response)
      const { title, plannedStart } = state.details
      const organisations = Object.values(state.participants.organisations)
      const view: RoomView = { dialogueId: state.id, title, plannedStart, organisations }
      response.json(view)
    })
    .post('/api/room/:token/knocks', limitedByAddress(limits.knocks), async (request, response) => {
      const room = await roomBehind(request)
      const knock = bodyOf(request, knockSchema)
      if (room.state.participants.organisations[knock.organisationId] === undefined) {
        const fields = [{ path: 'organisationId', message: 'Takes no part in the dialogue' }]
        throw new HttpProblem('malformed', { fields })
      }
      const entry = await lobby.knock(room.id, knock, await waitingSession(request, response))
      if (entry === null) throw new HttpProblem('too-many', { detail: 'The lobby is full' })
      await showLobby(room.id)
      response.status(201).json(entry)
    })
    .get('/api/lobby/:entryId', limitedBySession(limits.lobbyPolls, services), async (request, response) => {
      const { idHash } = await requireSession(request, services)
      const status = await lobby.status(idIn(request, 'entryId'), idHash)
      if (status === null) throw new HttpProblem('not-found')
      response.json(status)
    })
    .post('/api/dialogues/:id/lobby/:entryId', async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'people.manage', services)
      const answer = bodyOf(request, lobbyAnswerSchema)
      const entryId = idIn(request, 'entryId')
      const answered = await turns.take(entryId, () =>
        answerKnock(room, entryId, answer, person.id, services),
      )
      if (!answered.ok) throw problemOf(answered.error)
      await showLobby(room.id)
      response.status(204).end()
    })
}
