// A dialogue as a calendar entry, for whoever takes part to put into a calendar of her own.
import { Router } from 'express'
import { invitationCalendar, invitationSequence } from '#server/exports/calendar/invitation.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { idIn, languageIn } from '../parse.ts'
import { requireVisitor } from '../visitor.ts'

/** `GET /api/dialogues/:id/invitation.ics?lang=sv|en`. */
export function invitationRoutes(services: Services): Router {
  const { storage, links, clock } = services
  return Router().get('/api/dialogues/:id/invitation.ics', async (request, response) => {
    const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'notes.read', services)
    const [log, working] = await Promise.all([storage.events.read(room.id, 0), links.workingIn(room.id)])
    const own = working.findLast((link) => link.kind === 'personal' && link.personId === person.id)
    const path = (own === undefined ? null : links.path(own)) ?? `/d/${room.id}`
    response.attachment('snabbdialog.ics').setHeader('Content-Type', contentTypes.ics)
    response.send(
      invitationCalendar({
        dialogueId: room.id,
        details: room.state.details,
        sequence: invitationSequence(log),
        createdAt: room.state.createdAt,
        now: clock(),
        link: `${baseUrl(request, services)}${path}`,
        language: languageIn(request),
        mailed: null,
      }),
    )
  })
}
