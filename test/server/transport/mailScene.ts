// What the tests of mail begin with: a mail server, a server that writes to it, and people with addresses.
import { expect } from 'vitest'
import type { Role } from '#shared/dialogue/role.ts'
import type { MailKind, MailTexts, SentLetters } from '#shared/protocol/http/mail.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { minutes } from '#shared/time/instant.ts'
import { newDialogue } from './dialogue.ts'
import type { Scene } from './dialogue.ts'
import { command } from './followUps.ts'
import { startMailServer } from './mailServer.ts'
import type { MailServer } from './mailServer.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** Twenty-four hours. */
export const day = minutes(24 * 60)
/** The address that the server writes from. */
export const from = 'snabbdialog@example.org'

/** Invites somebody with an address, or with none. */
export async function invite(
  { facilitator, api }: Scene,
  organisationId: string,
  email: string | null,
  role: Role = 'listener',
) {
  const body = { name: `Exempel ${organisationId}`, email, organisationId, role }
  return facilitator.json<InvitedPerson>(`${api}/people`, { method: 'POST', body })
}

/** Records a follow-up of Dalarna's. */
export async function recordDue({ facilitator, dialogueId }: Scene, dueDate: string, what = 'Boka möte') {
  const fields = { what, ownerOrganisationId: 'dalarna', dueDate }
  await command(facilitator, dialogueId, { type: 'followUp.record', slotId: null, fields })
}

/** Sends invitations; gives how it went for each. */
export async function sendInvitations({ facilitator, api }: Scene, personIds: readonly string[]) {
  const answer = await facilitator.ask(`${api}/mail/invitations`, { method: 'POST', body: { personIds } })
  return ((await answer.json()) as SentLetters).results.map(({ result }) => result)
}

/** Starts the dialogue and ends it. */
export async function end({ facilitator, dialogueId }: Scene) {
  await command(facilitator, dialogueId, { type: 'dialogue.start' })
  await command(facilitator, dialogueId, { type: 'dialogue.end' })
}

/** Sends everybody what the dialogue came to; gives how it went for each person. */
export async function sendResults({ facilitator, api }: Scene) {
  const answer = await facilitator.ask(`${api}/mail/results`, { method: 'POST' })
  expect(answer.status).toBe(202)
  const { results } = (await answer.json()) as SentLetters
  return new Map(results.map(({ personId, result }) => [personId, result]))
}

/** How far what the dialogue came to has come, for each person. */
export async function statesIn({ facilitator, api }: Scene) {
  const texts = await facilitator.json<MailTexts>(`${api}/mail/results`)
  return new Map(texts.map(({ personId, state }) => [personId, state]))
}

/** Asks for one letter once more; gives how it went. */
export async function sendAgain(
  { facilitator, api }: Scene,
  kind: MailKind,
  personId: string,
  aboutId: string | null = null,
) {
  const body = { personId, aboutId }
  const answer = await facilitator.ask(`${api}/mail/${kind}/again`, { method: 'POST', body })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as SentLetters).results[0]?.result
}

/** Puts in another address for somebody, or none. */
export async function changeAddress({ facilitator, api }: Scene, personId: string, email: string | null) {
  const answer = await facilitator.ask(`${api}/people/${personId}`, { method: 'PATCH', body: { email } })
  expect(answer.status).toBe(200)
}

/** Waits until so many mails have come: sending goes by a real socket, so it takes turns of the event loop. */
export async function arrival({ mails }: MailServer, count: number): Promise<void> {
  await expect.poll(() => mails.length, { interval: 10 }).toBe(count)
}

/** Lets time pass, and the reminders of each round be sent. */
export async function pass({ scheduler, services }: TestServer, time: number): Promise<void> {
  await scheduler.advance(time)
  await services.delivery.run()
}

/** A server that sends mail, with a dialogue in it. */
export async function mailScene(wishes: Parameters<typeof startTestServer>[0] = {}) {
  const mail = await startMailServer()
  const server = await startTestServer({
    mail: { url: mail.url, from },
    publicUrl: 'https://dialog.example',
    ...wishes,
  })
  return { mail, server, dialogue: await newDialogue(server) }
}
