// E-mail: whether it is sent, the texts there are to send or copy, and sending what is sent by hand. For whoever manages people.
import { Router } from 'express'
import type { Request, Response } from 'express'
import { mailKindSchema, sendInvitationsSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, MailText, SentLetters } from '#shared/protocol/http/mail.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import { invitationReason, isWrittenTo, remindersOn, resultsReasons } from '#server/mail/reasons.ts'
import type { MailReason } from '#server/mail/reasons.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireSession, requireVisitor } from '../visitor.ts'

/** `GET /api/mail/status`, and `/api/dialogues/:id/mail/:kind` with its `invitations` and `results`. */
export function mailRoutes(services: Services): Router {
  const { storage, delivery, clock, logger } = services
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  async function reasonsFor(room: DialogueRoom, kind: MailKind): Promise<readonly MailReason[]> {
    if (kind === 'results') return resultsReasons(room.state)
    if (kind !== 'invitation') {
      return remindersOn(dayOf(clock()), room.state).filter((reason) => reason.kind === kind)
    }
    const sequence = await sequenceOf(room)
    const invited = Object.values(room.state.participants.people).filter(isWrittenTo)
    return invited.map(({ id }) => invitationReason(room.state, id, sequence))
  }
  async function sequenceOf(room: DialogueRoom): Promise<number> {
    return invitationSequence(await storage.events.read(room.id, 0))
  }
  async function textOf(reason: MailReason): Promise<MailText | null> {
    const composed = await delivery.compose(reason)
    const [person] = await storage.access.people.byIds([reason.personId])
    if (composed === null || person === undefined) return null
    return {
      personId: person.id,
      name: person.name,
      to: person.email,
      subject: composed.subject,
      text: composed.text,
      state: await stateOf(reason, person.email),
    }
  }
  async function stateOf(reason: MailReason, email: string | null): Promise<MailText['state']> {
    const [mail] = await storage.outbox.byKeys([reason.key])
    if (mail?.end === 'sent') return 'sent'
    if (email === null) return 'no-address'
    if ((await delivery.reachable([reason])).length === 0) return 'stopped'
    if (mail?.end === 'refused') return 'refused'
    return mail?.end === null ? 'waiting' : 'not-sent'
  }
  async function invite(room: DialogueRoom, personId: string, sequence: number): Promise<Sent['result']> {
    const person = room.state.participants.people[personId]
    if (person === undefined || !isWrittenTo(person)) return 'not-found'
    const reason = invitationReason(room.state, personId, sequence)
    const composed = await delivery.compose(reason)
    if (composed === null) return 'no-link'
    if (composed.to === null) return 'no-address'
    if ((await delivery.reachable([reason])).length === 0) return 'stopped'
    return (await delivery.queue([reason])).length === 0 ? 'already-sent' : 'queued'
  }
  async function sendResults(room: DialogueRoom): Promise<readonly Sent[]> {
    const reasons = resultsReasons(room.state)
    const people = await storage.access.people.byIds(reasons.map(({ personId }) => personId))
    const addressed = new Set(people.filter(({ email }) => email !== null).map(({ id }) => id))
    const reachable = new Set(await delivery.reachable(reasons))
    const queued = new Set(await delivery.queue(reasons))
    const resultOf = (reason: MailReason): Sent['result'] => {
      if (!addressed.has(reason.personId)) return 'no-address'
      if (!reachable.has(reason)) return 'stopped'
      return queued.has(reason.key) ? 'queued' : 'already-sent'
    }
    return reasons.map((reason) => ({ personId: reason.personId, result: resultOf(reason) }))
  }
  function requireMailServer(): void {
    if (delivery.from === null) {
      throw new HttpProblem('conflict', { detail: 'No mail server is configured (SMTP_URL)' })
    }
  }
  function answerSent(response: Response, results: readonly Sent[]): void {
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
      const texts = await Promise.all((await reasonsFor(room, kind.data)).map(textOf))
      response.json(texts.filter((text) => text !== null))
    })
    .post('/api/dialogues/:id/mail/invitations', async (request, response) => {
      const { room } = await manager(request)
      const { personIds } = bodyOf(request, sendInvitationsSchema)
      requireMailServer()
      const sequence = await sequenceOf(room)
      const results: Sent[] = []
      for (const personId of new Set(personIds)) {
        results.push({ personId, result: await invite(room, personId, sequence) })
      }
      answerSent(response, results)
    })
    .post('/api/dialogues/:id/mail/results', async (request, response) => {
      const { room } = await manager(request)
      requireMailServer()
      if (room.state.timer.phase !== 'ended') {
        throw new HttpProblem('conflict', { detail: 'The dialogue has not ended' })
      }
      answerSent(response, await sendResults(room))
    })
}

type Sent = SentLetters['results'][number]
