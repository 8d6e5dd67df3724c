// E-mail: whether it is sent, the texts there are to send or copy, and sending what is sent by hand. For whoever manages people.
import { Router } from 'express'
import type { Request, Response } from 'express'
import { mailKindSchema, sendAgainSchema, sendInvitationsSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, MailText, SentLetters } from '#shared/protocol/http/mail.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import { letterState, press } from '#server/mail/byHand.ts'
import type { Press, PressResult } from '#server/mail/byHand.ts'
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
      aboutId: reason.aboutId,
      to: person.email,
      subject: composed.subject,
      text: composed.text,
      state: await letterState(reason, services),
    }
  }
  async function pressed(what: Press, reason: MailReason): Promise<PressResult> {
    const composed = await delivery.compose(reason)
    if (composed === null) return reason.kind === 'invitation' ? 'no-link' : 'not-found'
    return press(what, reason, services)
  }
  async function invite(room: DialogueRoom, personId: string, sequence: number): Promise<PressResult> {
    const person = room.state.participants.people[personId]
    if (person === undefined || !isWrittenTo(person)) return 'not-found'
    return pressed('send', invitationReason(room.state, personId, sequence))
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
      const sending = resultsReasons(room.state).map(async (reason): Promise<Sent> => {
        return { personId: reason.personId, result: await pressed('send', reason) }
      })
      answerSent(response, await Promise.all(sending))
    })
    .post('/api/dialogues/:id/mail/:kind/again', async (request, response) => {
      const { room } = await manager(request)
      const kind = mailKindSchema.safeParse(request.params['kind'])
      if (!kind.success) throw new HttpProblem('not-found')
      const { personId, aboutId } = bodyOf(request, sendAgainSchema)
      requireMailServer()
      const reasons = await reasonsFor(room, kind.data)
      const reason = reasons.find((each) => each.personId === personId && each.aboutId === aboutId)
      const result = reason === undefined ? 'not-found' : await pressed('again', reason)
      answerSent(response, [{ personId, result }])
    })
}

type Sent = SentLetters['results'][number]
