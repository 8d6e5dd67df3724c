// E-mail: whether it is sent, the texts there are to send or copy, and sending what is sent by hand. For whoever manages people.
import { Router } from 'express'
import type { Request, Response } from 'express'
import { mailKindSchema, sendAgainSchema, sendInvitationsSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, SentLetters } from '#shared/protocol/http/mail.ts'
import { press } from '#server/mail/byHand.ts'
import type { Pressed } from '#server/mail/byHand.ts'
import { reasonsFor, textsFor } from '#server/mail/lettersOfKind.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireSession, requireVisitor } from '../visitor.ts'

/** `GET /api/mail/status`, and `/api/dialogues/:id/mail/:kind` with its `invitations`, its `results`, and each kind's `again`. */
export function mailRoutes(services: Services): Router {
  const { delivery, logger } = services
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  function requireMailServer(): void {
    if (delivery.from === null) {
      throw new HttpProblem('conflict', { detail: 'No mail server is configured (SMTP_URL)' })
    }
  }
  function answerSent(response: Response, results: readonly Pressed[]): void {
    // What cannot be sent now is tried again by the round of reminders.
    delivery.run().catch((error: unknown) => logger.warn({ err: error }, 'mail could not be sent'))
    const answer: SentLetters = { results }
    response.status(202).json(answer)
  }

  return Router()
    .get('/api/mail/status', async (request, response) => {
      await requireSession(request, services)
      const status: MailStatus = {
        sends: delivery.from !== null,
        from: delivery.from?.address ?? null,
      }
      response.json(status)
    })
    .get('/api/dialogues/:id/mail/:kind', async (request, response) => {
      const { room } = await manager(request)
      const reasons = await reasonsFor(kindIn(request), room, services)
      response.json(await textsFor(reasons, room, services))
    })
    .post('/api/dialogues/:id/mail/invitations', async (request, response) => {
      const { room } = await manager(request)
      const { personIds } = bodyOf(request, sendInvitationsSchema)
      requireMailServer()
      const asked = new Set(personIds)
      const invited = await reasonsFor('invitation', room, services)
      const reasons = invited.filter(({ personId }) => asked.has(personId))
      const pressed = await press('send', room.id, reasons, services)
      const results = new Map(pressed.map(({ personId, result }) => [personId, result]))
      answerSent(
        response,
        [...asked].map((personId) => ({ personId, result: results.get(personId) ?? 'not-found' })),
      )
    })
    .post('/api/dialogues/:id/mail/results', async (request, response) => {
      const { room } = await manager(request)
      requireMailServer()
      if (room.state.timer.phase !== 'ended') {
        throw new HttpProblem('conflict', { detail: 'The dialogue has not ended' })
      }
      const reasons = await reasonsFor('results', room, services)
      answerSent(response, await press('send', room.id, reasons, services))
    })
    .post('/api/dialogues/:id/mail/:kind/again', async (request, response) => {
      const { room } = await manager(request)
      const kind = kindIn(request)
      const { personId, aboutId } = bodyOf(request, sendAgainSchema)
      requireMailServer()
      const reasons = (await reasonsFor(kind, room, services)).filter(
        (each) => each.personId === personId && each.aboutId === aboutId,
      )
      const [pressed] = await press('again', room.id, reasons, services)
      answerSent(response, [pressed ?? { personId, result: 'not-found' }])
    })
}

/** @throws HttpProblem `not-found` for a kind that there is not. */
function kindIn(request: Request): MailKind {
  const kind = mailKindSchema.safeParse(request.params['kind'])
  if (!kind.success) throw new HttpProblem('not-found')
  return kind.data
}
