// Letters that somebody sends by a press: how far each has come, and what the press leads to.
import type { LetterState, SentLetters } from '#shared/protocol/http/mail.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { StoredMail } from '#server/storage/outbox.ts'
import type { Person } from '#server/storage/people.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { Delivery } from './delivery.ts'
import type { MailReason } from './reasons.ts'

export interface ByHandNeeds {
  readonly storage: Storage
  readonly delivery: Delivery
  readonly clock: Clock
}

/** send: what has not been sent · again: also what came to nothing. What she has got is sent by neither. */
export type Press = 'send' | 'again'

export type PressResult = SentLetters['results'][number]['result']

const wanted: Readonly<Record<Press, readonly LetterState[]>> = {
  send: ['not-sent'],
  again: ['not-sent', 'refused', 'sent-elsewhere'],
}

/** How far a letter has come. Rejects with a `StorageError`. */
export async function letterState(reason: MailReason, needs: ByHandNeeds): Promise<LetterState> {
  return (await standing(reason, needs)).state
}

/** What a press leads to: of several, also at once, one sends the letter. Rejects with a `StorageError`. */
export async function press(what: Press, reason: MailReason, needs: ByHandNeeds): Promise<PressResult> {
  const { storage, delivery, clock } = needs
  const { mail, state } = await standing(reason, needs)
  if (state === 'no-address' || state === 'stopped') return state
  if (!wanted[what].includes(state)) return 'already-sent'
  const endedAt = mail?.endedAt ?? null
  const isQueued =
    endedAt === null
      ? (await delivery.queue([reason])).length > 0
      : await storage.outbox.reopen(reason.key, endedAt, clock())
  return isQueued ? 'queued' : 'already-sent'
}

interface Standing {
  readonly mail: StoredMail | undefined
  readonly state: LetterState
}

async function standing(reason: MailReason, { storage, delivery }: ByHandNeeds): Promise<Standing> {
  const [mail] = await storage.outbox.byKeys([reason.key])
  const [person] = await storage.access.people.byIds([reason.personId])
  const isStopped = async () => (await delivery.reachable([reason])).length === 0
  const hasGot = mail?.end === 'sent' && !wentElsewhere(mail, person)
  if (hasGot) return { mail, state: 'sent' }
  if (person === undefined || person.email === null) return { mail, state: 'no-address' }
  if (await isStopped()) return { mail, state: 'stopped' }
  return { mail, state: stateOf(mail) }
}

/** Whether it was sent, though not to the address that the person has now. */
function wentElsewhere({ endedAt }: StoredMail, person: Person | undefined): boolean {
  const since = person?.emailSince ?? null
  return person?.email !== null && since !== null && endedAt !== null && endedAt < since
}

function stateOf(mail: StoredMail | undefined): LetterState {
  if (mail === undefined || mail.end === 'dropped') return 'not-sent'
  if (mail.end === null) return 'waiting'
  return mail.end === 'sent' ? 'sent-elsewhere' : 'refused'
}
