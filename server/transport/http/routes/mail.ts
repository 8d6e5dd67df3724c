// E-mail: whether it is sent, the texts there are to send or copy, and sending invitations. For whoever manages people.
import { Router } from 'express'
import type { Request } from 'express'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import { mailKindSchema, sendInvitationsSchema } from '#shared/protocol/http/mail.ts'
import type { MailKind, MailStatus, MailText, SentInvitations } from '#shared/protocol/http/mail.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import { invitationReason, remindersOn } from '#server/mail/reasons.ts'
import type { MailReason } from '#server/mail/reasons.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireSession, requireVisitor } from '../visitor.ts'

/** `GET /api/mail/status`, and `/api/dialogues/:id/mail/:kind` with its `invitations`. */
export function mailRoutes(services: Services): Router {
  const { storage, delivery, clock, logger } = services
  const manager = (request: Request) =>
    requireVisitor(request, idIn(request, 'id'), 'people.manage', services)

  async function reasonsFor(room: DialogueRoom, kind: MailKind): Promise<readonly MailReason[]> {
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
    return mail?.end === null ? 'waiting' : 'not-sent'
  }
  async function send(
    room: DialogueRoom,
    personId: string,
    sequence: number,
  ): Promise<SentInvitations['results'][number]['result']> {
    const person = room.state.participants.people[personId]
    if (person === undefined || !isWrittenTo(person)) return 'not-found'
    const reason = invitationReason(room.state, personId, sequence)
    const composed = await delivery.compose(reason)
    if (composed === null) return 'no-link'
    if (composed.to === null) return 'no-address'
    if ((await delivery.reachable([reason])).length === 0) return 'stopped'
    return (await delivery.queue([reason])).length === 0 ? 'already-sent' : 'queued'
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
      if (delivery.from === null) {
        throw new HttpProblem('conflict', { detail: 'No mail server is configured (SMTP_URL)' })
      }
      const sequence = await sequenceOf(room)
      const results: SentInvitations['results'][number][] = []
      for (const personId of new Set(personIds)) {
        results.push({ personId, result: await send(room, personId, sequence) })
      }
      // What cannot be sent now is tried again by the round of reminders.
      delivery.run().catch((error: unknown) => logger.warn({ err: error }, 'mail could not be sent'))
      const answer: SentInvitations = { results }
      response.status(202).json(answer)
    })
}

/** Screens get no letters. */
function isWrittenTo({ removed, role }: Participant): boolean {
  return !removed && role !== 'display'
}
