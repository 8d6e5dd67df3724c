// E-mail: whether it is sent, the texts there are to send or copy, and sending what is sent by hand. For whoever manages people.
import { Router } from 'express'
import type { Request, Response } from 'express'
import { mailKindSchema, sendAgainSchema, sendInvitationsSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, MailText, SentLetters } from '#shared/protocol/http/mail.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import { letterStates, press } from '#server/mail/byHand.ts'
import type { Pressed } from '#server/mail/byHand.ts'
import { invitationReason, isWrittenTo, remindersOn, resultsReasons } from '#server/mail/reasons.ts'
import type { MailReason } from '#server/mail/reasons.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireSession, requireVisitor } from '../visitor.ts'

/** `GET /api/mail/status`, and `/api/dialogues/:id/mail/:kind` with its `invitations`, its `results`, and each kind's `again`. */
export function mailRoutes(services: Services): Router {
  const { storage, delivery, clock, logger } = services
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  async function reasonsFor(room: DialogueRoom, kind: MailKind): Promise<readonly MailReason[]> {
    if (kind === 'results') return resultsReasons(room.state)
    if (kind !== 'invitation') {
      return remindersOn(dayOf(clock()), room.state).filter((reason) => reason.kind === kind)
    }
    const sequence = invitationSequence(await storage.events.read(room.id, 0))
    const invited = Object.values(room.state.participants.people).filter(isWrittenTo)
    return invited.map(({ id }) => invitationReason(room.state, id, sequence))
  }
  async function textsOf(room: DialogueRoom, reasons: readonly MailReason[]): Promise<readonly MailText[]> {
    const [letters, states] = await Promise.all([
      delivery.composeAll(room.id, reasons),
      letterStates(reasons, services),
    ])
    return reasons.flatMap(({ key, personId, aboutId }) => {
      const [letter, state] = [letters.get(key), states.get(key)]
      if (letter === undefined || state === undefined) return []
      const { name, to, subject, text } = letter
      return [{ personId, name, aboutId, to: to?.address ?? null, subject, text, state }]
    })
  }
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
      const kind = mailKindSchema.safeParse(request.params['kind'])
      if (!kind.success) throw new HttpProblem('not-found')
      response.json(await textsOf(room, await reasonsFor(room, kind.data)))
    })
    .post('/api/dialogues/:id/mail/invitations', async (request, response) => {
      const { room } = await manager(request)
      const { personIds } = bodyOf(request, sendInvitationsSchema)
      requireMailServer()
      const asked = new Set(personIds)
      const reasons = (await reasonsFor(room, 'invitation')).filter(({ personId }) => asked.has(personId))
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
      answerSent(response, await press('send', room.id, resultsReasons(room.state), services))
    })
    .post('/api/dialogues/:id/mail/:kind/again', async (request, response) => {
      const { room } = await manager(request)
      const kind = mailKindSchema.safeParse(request.params['kind'])
      if (!kind.success) throw new HttpProblem('not-found')
      const { personId, aboutId } = bodyOf(request, sendAgainSchema)
      requireMailServer()
      const reasons = (await reasonsFor(room, kind.data)).filter(
        (each) => each.personId === personId && each.aboutId === aboutId,
      )
      const [pressed] = await press('again', room.id, reasons, services)
      answerSent(response, [pressed ?? { personId, result: 'not-found' }])
    })
}
