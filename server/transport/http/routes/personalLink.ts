// Following a personal link: the browser gets its seat and goes on to the dialogue.
import { Router } from 'express'
import type { Request } from 'express'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { addressIn } from '#shared/lib/language.ts'
import { followPersonalLink } from '#server/access/personalLink.ts'
import type { Entry } from '#server/access/personalLink.ts'
import { lastsFor } from '#server/access/sessions.ts'
import type { Services } from '../../services.ts'
import { limitedByAddress } from '../limited.ts'
import { languageIn, parameter } from '../parse.ts'
import { keepSession } from '../keptSession.ts'
import { sessionIdOf } from '../visitor.ts'

/**
 * `GET /l/:token`. Goes on to `/d/:id`, with `?as=` when the browser has other seats; an account's link goes to the start page, or
 * to the dialogue that `?to=` names. Anybody's goes to what she has to see to with `?to=my`, and
 * to the summary of the dialogue with `?to=summary`. A link that does not work goes to `/link-invalid`.
 * The language that `?lang=` names goes along.
 */
export function personalLinkRoutes(services: Services): Router {
  const { sessions, links, storage, clock, limits } = services
  const needs = { store: storage.access.sessions, links, sessions, clock }
  return Router().get('/l/:token', limitedByAddress(limits.links), async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const held = sessionIdOf(request, services)
    const entry = await followPersonalLink(String(request.params['token']), held, needs)
    if (entry === null) {
      response.redirect(303, addressIn(languageIn(request), '/link-invalid'))
      return
    }
    keepSession(request, response, { id: entry.sessionId, lasts: lastsFor(entry.seats) }, services)
    response.redirect(303, addressIn(languageIn(request), destination(entry, request)))
  })
}

function destination({ dialogueId, personId, seats }: Entry, request: Request): string {
  if (parameter(request, 'to') === 'my') return '/my'
  if (dialogueId === null) {
    const to = idSchema.safeParse(parameter(request, 'to'))
    return to.success ? `/d/${to.data}` : '/'
  }
  const others = seats.filter((seat) => seat.personId !== personId)
  const ambiguous = others.some((seat) => seat.dialogueId === dialogueId || seat.dialogueId === null)
  const page = parameter(request, 'to') === 'summary' ? `/d/${dialogueId}/summary` : `/d/${dialogueId}`
  return ambiguous ? `${page}?as=${personId}` : page
}
