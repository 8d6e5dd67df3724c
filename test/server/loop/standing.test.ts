// Who may do what for an organisation where she was not invited: one rule, held at the room.
import { describe, expect, it } from 'vitest'
import { standingOf } from '#server/loop/standing.ts'
import { giveCommand } from '#server/loop/giveCommand.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import { give, house } from '../dialogue/house.ts'

const seat = {
  dialogueId: 'elsewhere',
  id: 'guest',
  organisationId: 'halland',
  role: 'facilitator' as const,
  removed: false,
}

async function scene(seats = [seat]) {
  const { room } = await house()
  const fields = { what: 'Boka möte', ownerOrganisationId: 'halland' }
  await give(room, 'leader', { type: 'followUp.record', slotId: null, fields })
  await give(room, 'leader', {
    type: 'followUp.record',
    slotId: null,
    fields: { ...fields, ownerOrganisationId: 'dalarna' },
  })
  const [own = '', others = ''] = Object.keys(room.state.followUps.followUps)
  const standing = standingOf(seats, null)
  const as = (wish: ClientCommandInput, commandId: string = crypto.randomUUID()) =>
    giveCommand(room, { command: clientCommandSchema.parse(wish), commandId }, standing, null)
  return { room, own, others, as }
}

const done = { status: 'done' as const }

describe('somebody who stands for an organisation that takes part', () => {
  it('changes what it owns, and the record says who', async () => {
    const { room, own, as } = await scene()
    const change = { type: 'followUp.change' as const, followUpId: own, baseRevision: 1, changes: done }
    expect(await as(change)).toMatchObject({ ok: true })
    expect(room.state.followUps.followUps[own]).toMatchObject({ status: 'done', history: [{ by: 'guest' }] })
  })

  it('gets the first answer again when she repeats herself', async () => {
    const { room, own, as } = await scene()
    const change = { type: 'followUp.change' as const, followUpId: own, baseRevision: 1, changes: done }
    const id = crypto.randomUUID()
    const first = await as(change, id)
    const { seq } = room.state
    expect(await as(change, id)).toEqual(first)
    expect(room.state.seq).toBe(seq)
  })

  it('touches nothing of others, whatever her role is elsewhere', async () => {
    const { others, as } = await scene()
    const change = { type: 'followUp.change' as const, followUpId: others, baseRevision: 1, changes: done }
    for (const wish of [change, { type: 'dialogue.start' as const }]) {
      expect(await as(wish)).toMatchObject({ ok: false, rejection: { code: 'not-allowed' } })
    }
  })

  it('makes herself the contact, and nobody who is unknown there', async () => {
    const { own, as } = await scene()
    const change = (baseRevision: number, ownerPersonId: string) =>
      as({ type: 'followUp.change', followUpId: own, baseRevision, changes: { ownerPersonId } })
    expect(await change(1, 'guest')).toMatchObject({ ok: true })
    expect(await change(2, 'stranger')).toMatchObject({ ok: false, rejection: { code: 'not-taking-part' } })
  })
})

it('a seat that was taken away, and a screen, stand for nothing', async () => {
  for (const lost of [
    { ...seat, removed: true },
    { ...seat, role: 'display' as const },
  ]) {
    const { own, as } = await scene([lost as typeof seat])
    const change = { type: 'followUp.comment' as const, followUpId: own, text: 'Hej' }
    expect(await as(change)).toMatchObject({ ok: false })
  }
})

it('somebody whose seat in the dialogue itself was taken away does not come back for the organisation', async () => {
  const { room, own, as } = await scene()
  const server = { kind: 'server', onBehalfOf: 'leader' } as const
  const invite = {
    type: 'person.invite',
    personId: 'guest',
    organisationId: 'halland',
    role: 'listener',
    via: 'link',
  } as const
  await room.give({ command: invite, giver: server, commandId: null })
  const remove = { type: 'person.remove', personId: 'guest' } as const
  await room.give({ command: remove, giver: server, commandId: null })
  expect(await as({ type: 'followUp.comment', followUpId: own, text: 'Hej' })).toMatchObject({ ok: false })
})
