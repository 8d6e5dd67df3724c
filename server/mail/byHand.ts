// Letters that somebody sends by a press: how far each has come, and what the press leads to.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
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

/** What a press led to for one person. */
export type Pressed = SentLetters['results'][number]

const wanted: Readonly<Record<Press, readonly LetterState[]>> = {
  send: ['not-sent'],
  again: ['not-sent', 'refused', 'sent-elsewhere'],
}

/** How far letters have come, by the keys of their reasons. The storage is asked as often for many as for one. Rejects with a `StorageError`. */
export async function letterStates(
  reasons: readonly MailReason[],
  needs: ByHandNeeds,
): Promise<ReadonlyMap<string, LetterState>> {
  const standings = await standingsOf(reasons, needs)
  return new Map(standings.map(({ reason, state }) => [reason.key, state]))
}

/**
 * What a press leads to for each of these reasons, all of one dialogue, in their order: of several presses, also at once, one sends a
 * letter. Rejects with a `StorageError`.
 */
export async function press(
  what: Press,
  dialogueId: DialogueId,
  reasons: readonly MailReason[],
  needs: ByHandNeeds,
): Promise<readonly Pressed[]> {
  const letters = await needs.delivery.composeAll(dialogueId, reasons)
  const written = reasons.filter(({ key }) => letters.has(key))
  const standings = await standingsOf(written, needs)
  const asked = standings.filter(({ state }) => wanted[what].includes(state))
  const queued = await queue(asked, needs)
  const states = new Map(standings.map(({ reason, state }) => [reason.key, state]))
  return reasons.map(({ key, kind, personId }): Pressed => {
    const state = states.get(key)
    if (state === undefined) return { personId, result: kind === 'invitation' ? 'no-link' : 'not-found' }
    if (state === 'no-address' || state === 'stopped') return { personId, result: state }
    return { personId, result: queued.has(key) ? 'queued' : 'already-sent' }
  })
}

interface Standing {
  readonly reason: MailReason
  readonly mail: StoredMail | undefined
  readonly state: LetterState
}

/** Puts letters into the outbox, or has them wait there anew; gives the keys of those for which nobody else has done so. */
async function queue(
  asked: readonly Standing[],
  { storage, delivery, clock }: ByHandNeeds,
): Promise<ReadonlySet<string>> {
  const fresh = asked.filter(({ mail }) => mail?.endedAt == null)
  const added = await delivery.queue(fresh.map(({ reason }) => reason))
  // Few letters come to nothing, and each is asked for by itself.
  const reopening = asked.map(async ({ reason: { key }, mail }) => {
    const endedAt = mail?.endedAt ?? null
    return endedAt !== null && (await storage.outbox.reopen(key, endedAt, clock())) ? [key] : []
  })
  return new Set([...added, ...(await Promise.all(reopening)).flat()])
}

async function standingsOf(
  reasons: readonly MailReason[],
  { storage, delivery }: Pick<ByHandNeeds, 'storage' | 'delivery'>,
): Promise<readonly Standing[]> {
  const [mails, people, reachable] = await Promise.all([
    storage.outbox.byKeys(reasons.map(({ key }) => key)),
    storage.access.people.byIds([...new Set(reasons.map(({ personId }) => personId))]),
    delivery.reachable(reasons),
  ])
  const mailOf = new Map(mails.map((mail) => [mail.key, mail]))
  const personOf = new Map(people.map((person) => [person.id, person]))
  return reasons.map((reason) => {
    const mail = mailOf.get(reason.key)
    return { reason, mail, state: stateOf(mail, personOf.get(reason.personId), reachable.includes(reason)) }
  })
}

/** @param isReachable whether the person has an address that takes mail */
function stateOf(
  mail: StoredMail | undefined,
  person: Person | undefined,
  isReachable: boolean,
): LetterState {
  const isElsewhere = mail !== undefined && wentElsewhere(mail, person)
  if (mail?.end === 'sent' && !isElsewhere) return 'sent'
  if (person === undefined || person.email === null) return 'no-address'
  if (!isReachable) return 'stopped'
  if (mail === undefined || mail.end === 'dropped') return 'not-sent'
  if (mail.end === null) return 'waiting'
  return mail.end === 'sent' ? 'sent-elsewhere' : 'refused'
}

/** Whether it was sent, though not to the address that the person has now. */
function wentElsewhere({ endedAt }: StoredMail, person: Person | undefined): boolean {
  const since = person?.emailSince ?? null
  return person?.email !== null && since !== null && endedAt !== null && endedAt < since
}
