// What the tests of the follow-up loop begin with: commands over HTTP, and two dialogues with follow-ups.
import type { FollowUpPage } from '#shared/protocol/http/followUps.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { wanted } from '../dialogue/house.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import type { TestServer } from './testServer.ts'

/** An area of Dalarna's and Vinnova's. */
export const area = {
  subject: 'Vätgas',
  regionIds: ['dalarna'],
  actorIds: ['vinnova'],
  nextStep: 'joint-call' as const,
  nextStepNote: null,
  status: 'open' as const,
}

/** Gives a command over HTTP. */
export function command(browser: Browser, dialogueId: string, wish: ClientCommandInput) {
  const body = { commandId: crypto.randomUUID(), command: wish }
  return browser.json<CommandAnswer>(`/api/dialogues/${dialogueId}/commands`, { method: 'POST', body })
}

/** Records a follow-up that is due ten days later. */
export async function record(
  browser: Browser,
  dialogueId: string,
  what: string,
  ownerOrganisationId = 'dalarna',
) {
  await command(browser, dialogueId, {
    type: 'followUp.record',
    slotId: null,
    fields: { what, ownerOrganisationId, dueDate: '2026-12-01' },
  })
}

/** One more dialogue of the same facilitator. */
export async function anotherDialogue(facilitator: Browser, details: Record<string, unknown> = {}) {
  const body = { ...wanted, details: { ...wanted.details, title: 'Nästa', ...details } }
  const created = await facilitator.json<CreatedDialogue>('/api/dialogues', { method: 'POST', body })
  return created.dialogueId
}

/** A page of the table. */
export const tableOf = (browser: Browser, address = '') =>
  browser.json<FollowUpPage>(`/api/follow-ups${address}`)

/** Two dialogues with follow-ups, and a presenter who is in the first alone. */
export async function twoDialogues(server: TestServer) {
  const first = await newDialogue(server)
  const guest = await first.invite('presenter', 'dalarna')
  const otherId = await anotherDialogue(first.facilitator)
  await record(first.facilitator, first.dialogueId, 'Boka möte')
  await record(first.facilitator, otherId, 'Skriv ansökan')
  await record(first.facilitator, otherId, 'Vinnovas egen', 'vinnova')
  return { ...first, guest, otherId }
}
