// Every command in every role, over both ways that commands come in by, against the table.
import { describe, expect, it } from 'vitest'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandType } from '#shared/dialogue/commands.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { minutes } from '#shared/time/instant.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { Browser } from '../transport/browser.ts'
import type { Guest } from '../transport/dialogue.ts'
import { commands } from './commands.ts'
import type { Targets } from './commands.ts'
import {
  must,
  openHouse,
  organisationOf,
  presentationOf,
  recordArea,
  recordFollowUp,
  roles,
} from './house.ts'
import type { House } from './house.ts'

const types = Object.keys(commands) as ClientCommandType[]
const phases = [{ ended: false }, { ended: true }]

/** What is the guest's own; for a screen, which nothing can belong to, the same as what is not. */
async function ownTargets(house: House, role: Role, { person }: Guest): Promise<Targets> {
  const { accountId, own } = house
  const { room } = own
  const organisationId = organisationOf[role]
  const foreign = await foreignTargets(house)
  if (organisationId === null) return foreign
  await must(room, person.id, {
    type: 'signal.raise',
    slotId: foreign.liveSlotId,
    kind: 'question',
    priorityId: null,
  })
  const raised = Object.values(room.state.signals.signals).find(({ personId }) => personId === person.id)
  return {
    ...foreign,
    slotId: presentationOf(room.state, organisationId) ?? foreign.slotId,
    areaId: await recordArea(room, accountId, organisationId),
    followUpId: await recordFollowUp(room, accountId, organisationId),
    signalId: raised?.id ?? '',
    organisationId,
  }
}

/** What belongs to Region Halland, or was raised by the account. */
async function foreignTargets({ accountId, own: { room, areaId, followUpId } }: House): Promise<Targets> {
  const { timer } = room.state
  const liveSlotId = timer.liveSlotId ?? ''
  const standing = Object.values(room.state.signals.signals).find(({ personId }) => personId === accountId)
  if (standing === undefined) {
    await must(room, accountId, {
      type: 'signal.raise',
      slotId: liveSlotId,
      kind: 'question',
      priorityId: null,
    })
  }
  const raised = Object.values(room.state.signals.signals).find(({ personId }) => personId === accountId)
  const slotId = presentationOf(room.state, 'halland') ?? ''
  return { liveSlotId, slotId, areaId, followUpId, signalId: raised?.id ?? '', organisationId: 'halland' }
}

/** Whether the answer says that the role may not. */
const refused = (answer: CommandAnswer) => !answer.ok && answer.rejection.code === 'not-allowed'

const over = (browser: Browser, dialogueId: string, type: ClientCommandType, targets: Targets) =>
  browser.ask(`/api/dialogues/${dialogueId}/commands`, {
    method: 'POST',
    body: { commandId: crypto.randomUUID(), command: commands[type](targets) },
  })

it('there is a command of every type that a client may send', () => {
  const known = clientCommandSchema.options.map(({ shape }) => shape.type.value)
  expect(types.toSorted()).toEqual(known.toSorted())
})

describe.each(roles)('as %s', (role) => {
  it.each(phases)('each command is taken or refused as the table says (ended: $ended)', async ({ ended }) => {
    const house = await openHouse()
    const { room, dialogueId } = house.own
    const guest = await house.invite(role)
    const owned = { own: await ownTargets(house, role, guest), foreign: await foreignTargets(house) }
    if (ended) await must(room, house.accountId, { type: 'dialogue.end' })
    const line = guest.browser.connect(dialogueId)
    await line.next('welcome')
    for (const [whose, targets] of Object.entries(owned)) {
      for (const type of types) {
        const own = whose === 'own' && hasOwn(type, role)
        const allowed = isAllowed(role, type, { own, ended: room.state.timer.phase === 'ended' })
        const { seq } = room.state
        const answer = await line.give(commands[type](targets))
        expect({ type, whose, refused: refused(answer) }).toEqual({ type, whose, refused: !allowed })
        if (!allowed) expect(room.state.seq).toBe(seq)
      }
    }
  })

  it('no command reaches a dialogue of others, over HTTP either', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    const { room, dialogueId, areaId, followUpId } = house.another
    expect(await browser.connect(dialogueId).refusal()).toBe('not-invited')
    const { seq } = room.state
    const targets = { ...(await foreignTargets(house)), areaId, followUpId }
    for (const type of types) {
      const answer = await over(browser, dialogueId, type, targets)
      expect({ type, refused: refused((await answer.json()) as CommandAnswer) }).toEqual({
        type,
        refused: true,
      })
    }
    expect(room.state.seq).toBe(seq)
  })

  it('a revoked link gives no command', async () => {
    const house = await openHouse()
    const { room, dialogueId } = house.own
    const { browser, person } = await house.invite(role)
    const link = `/api/dialogues/${dialogueId}/people/${person.id}/link`
    await house.account.ask(link, { method: 'DELETE' })
    const targets = await foreignTargets(house)
    const { seq } = room.state
    expect(await browser.connect(dialogueId).refusal()).toBe('not-invited')
    for (const type of types) {
      const answer = await over(browser, dialogueId, type, targets)
      expect({ type, refused: refused((await answer.json()) as CommandAnswer) }).toEqual({
        type,
        refused: true,
      })
    }
    expect(room.state.seq).toBe(seq)
  })

  it('neither an expired session nor none gives a command', async () => {
    const house = await openHouse()
    const { room, dialogueId } = house.own
    const { browser } = await house.invite(role)
    const targets = await foreignTargets(house)
    const { seq } = room.state
    house.server.scheduler.wallOffset += minutes(31 * 24 * 60)
    for (const nobody of [browser, house.server.browser()]) {
      expect(await nobody.connect(dialogueId).refusal()).toBe('no-session')
      for (const type of types) {
        const answer = await over(nobody, dialogueId, type, targets)
        expect({ type, status: answer.status }).toEqual({ type, status: 401 })
      }
    }
    expect(room.state.seq).toBe(seq)
  })
})

/** Whether what the command is about can be the role's own: what is only being recorded is nobody's yet. */
function hasOwn(type: ClientCommandType, role: Role): boolean {
  if (type === 'area.record' || type === 'followUp.record') return false
  return type === 'outline.set' ? role === 'presenter' : role !== 'display'
}
