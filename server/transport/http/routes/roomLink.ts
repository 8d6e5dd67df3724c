// The room link of a dialogue, which leads to its lobby. For whoever may manage people.
import { Router } from 'express'
import type { Request } from 'express'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Link } from '#server/storage/links.ts'
import { madeOnce } from '../../madeOnce.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { idIn } from '../parse.ts'
import { idToMake } from '../requestId.ts'
import { Turns } from '../turns.ts'
import { requireVisitor } from '../visitor.ts'

/** `/api/dialogues/:id/room-link`: `GET` shows it, `POST` makes a new one in its place, `DELETE` closes the lobby to newcomers. */
export function roomLinkRoutes(services: Services): Router {
  const { links } = services
  const path = '/api/dialogues/:id/room-link'
  const turns = new Turns()
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  async function working({ id }: DialogueRoom): Promise<readonly Link[]> {
    const all = await links.workingIn(id)
    return all.filter(({ kind }) => kind === 'room')
  }
  /** Makes the link of that id in the place of those that work, unless it has been made before; gives the one that works then. */
  async function renewed(room: DialogueRoom, linkId: string): Promise<Link | undefined> {
    if ((await links.byId(linkId)) !== null) return (await working(room)).at(-1)
    // Another node that was asked for the same may have made it since.
    await links.revoke((await working(room)).filter(({ id }) => id !== linkId))
    return links.make('room', room.id, null, linkId)
  }
  function shown(link: Link | undefined, request: Request): RoomLink {
    const linkPath = link === undefined ? null : links.path(link)
    return { url: linkPath === null ? null : `${baseUrl(request, services)}${linkPath}` }
  }

  return Router()
    .get(path, async (request, response) => {
      const { room } = await manager(request)
      const roomLinks = await working(room)
      response.json(shown(roomLinks.at(-1), request))
    })
    .post(path, async (request, response) => {
      const { room, person } = await manager(request)
      const linkId = idToMake(request, person.id, services)
      const link = await turns.take(linkId, () => madeOnce(() => renewed(room, linkId)))
      response.status(201).json(shown(link, request))
    })
    .delete(path, async (request, response) => {
      const { room } = await manager(request)
      await links.revoke(await working(room))
      response.status(204).end()
    })
}
