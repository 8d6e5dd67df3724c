// Long polling, by which a dialogue is reached where no WebSocket comes through: what is posted there may be anything.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { noTargets } from '#test/server/permissions/commands.ts'
import { newDialogue } from '#test/server/transport/dialogue.ts'
import { startTestServer } from '#test/server/transport/testServer.ts'
import { someAddress } from './attacks/pace.ts'
import { diceOf } from './dice.ts'
import type { Dice } from './dice.ts'
import { hostileMessage, hostilePacket } from './dialogueFrames.ts'

const ROUNDS = 200
/** What engine.io puts between the packets of one body. */
const BETWEEN = '\x1e'
const openedSchema = z.object({ sid: z.string() })

function hostileBody(dice: Dice): Uint8Array<ArrayBuffer> {
  const packets = Array.from({ length: 1 + dice.below(4) }, (_none, id) => {
    return dice.chance() < 0.5 ? hostileMessage(noTargets, id, dice) : hostilePacket(dice)
  })
  const parts = packets.flatMap((packet) => [Buffer.from(packet), Buffer.from(BETWEEN)])
  return Buffer.concat(dice.chance() < 0.8 ? parts.slice(0, -1) : parts)
}

it('whatever is posted by long polling, the server goes on, and has nothing to log as a failure of its own', async () => {
  // Each has an address of its own: one that sends such bodies again and again would be kept out.
  const server = await startTestServer({ trustProxy: true })
  const { dialogueId, facilitator, invite } = await newDialogue(server)
  const { browser } = await invite('facilitator', 'vinnova')
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  const dice = diceOf(1)
  const address = `${browser.base}/socket.io/?EIO=4&transport=polling`
  const session = { cookie: browser.cookie ?? '', origin: browser.base }
  const statuses = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const headers = { ...session, 'x-forwarded-for': someAddress() }
    const opened = await (await fetch(address, { headers })).text()
    const { sid } = openedSchema.parse(JSON.parse(opened.slice(1)))
    const hello = `40/dialogue,${JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId })}`
    for (const body of [...(dice.chance() < 0.8 ? [hello] : []), hostileBody(dice), hostileBody(dice)]) {
      const type = dice.chance() < 0.9 ? 'text/plain;charset=UTF-8' : 'application/octet-stream'
      const posted = { method: 'POST', headers: { ...headers, 'content-type': type }, body }
      const answer = await fetch(`${address}&sid=${dice.chance() < 0.95 ? sid : 'none'}`, posted)
      await answer.text()
      statuses.add(answer.status)
    }
  }
  expect(statuses).toEqual(new Set([200, 400, 413]))
  expect(await line.give({ type: 'message.send', to: 'everyone', text: 'Hej' })).toMatchObject({ ok: true })
  expect(server.logged()).not.toContain('"level":50')
}, 60_000)
