// The people of a dialogue: inviting, changing and removing them. For whoever may manage people.
import { Router } from 'express'
import type { Request } from 'express'
import { invitationSchema, inviteAgainSchema, personChangeSchema } from '#shared/protocol/http/people.ts'
import type { InvitedAgain, InvitedPerson } from '#shared/protocol/http/people.ts'
import { changePerson } from '../../people/changePerson.ts'
import { invite } from '../../people/invite.ts'
import { inviteAgain } from '../../people/inviteAgain.ts'
import { invitedPeople, invitedPerson } from '../../people/invitedPeople.ts'
import { removePerson } from '../../people/removePerson.ts'
import { renewLink, revokeLinks } from '../../people/renewLink.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { bodyOf, idIn, parameter } from '../parse.ts'
import { HttpProblem, problemOf } from '../problem.ts'
import { idToMake } from '../requestId.ts'
import { Turns } from '../turns.ts'
import { requireVisitor } from '../visitor.ts'
import type { Visitor } from '../visitor.ts'

/** `/api/dialogues/:id/people`, those of another dialogue `again`, each of them below it, and each one's `link`. */
export function peopleRoutes(services: Services): Router {
  const all = '/api/dialogues/:id/people'
  const one = `${all}/:personId`
  const turns = new Turns()
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  async function show({ room }: Visitor, personId: string, request: Request): Promise<InvitedPerson> {
    const person = await invitedPerson(room, personId, baseUrl(request, services), services)
    if (person === null) throw new HttpProblem('not-found')
    return person
  }

  return Router()
    .get(all, async (request, response) => {
      const { room } = await manager(request)
      response.json(await invitedPeople(room, baseUrl(request, services), services))
    })
    .post(all, async (request, response) => {
      const visitor = await manager(request)
      const invitation = bodyOf(request, invitationSchema)
      const { room, person } = visitor
      const personId = idToMake(request, person.id, services)
      const invited = await turns.take(personId, () =>
        invite(room, personId, invitation, person.id, services),
      )
      if (!invited.ok) throw problemOf(invited.error)
      response.status(201).json(await show(visitor, invited.value, request))
    })
    .post(`${all}/again`, async (request, response) => {
      const { room, person } = await manager(request)
      const { from } = bodyOf(request, inviteAgainSchema)
      const earlier = await requireVisitor(request, from, 'people.manage', services)
      const by = { here: person.id, there: earlier.person.id }
      const invited = await turns.take(room.id, () => inviteAgain(room, earlier.room, by, services))
      if (!invited.ok) throw problemOf(invited.error)
      const answer: InvitedAgain = { invited: invited.value }
      response.json(answer)
    })
    .patch(one, async (request, response) => {
      const visitor = await manager(request)
      const change = bodyOf(request, personChangeSchema)
      const personId = idIn(request, 'personId')
      const changed = await changePerson(visitor.room, personId, change, visitor.person.id, services)
      if (!changed.ok) throw problemOf(changed.error)
      response.json(await show(visitor, personId, request))
    })
    .delete(one, async (request, response) => {
      const { room, person } = await manager(request)
      const erase = parameter(request, 'erase') === '1'
      const removed = await removePerson(room, idIn(request, 'personId'), erase, person.id, services)
      if (!removed.ok) throw problemOf(removed.error)
      response.status(204).end()
    })
    .post(`${one}/link`, async (request, response) => {
      const visitor = await manager(request)
      const { id } = await show(visitor, idIn(request, 'personId'), request)
      const linkId = idToMake(request, visitor.person.id, services)
      await turns.take(linkId, () => renewLink(visitor.room, id, linkId, services))
      response.status(201).json(await show(visitor, id, request))
    })
    .delete(`${one}/link`, async (request, response) => {
      const visitor = await manager(request)
      const { id } = await show(visitor, idIn(request, 'personId'), request)
      await revokeLinks(visitor.room, id, services)
      response.status(204).end()
    })
}
