// Every message of the dialogue socket that is no command, in every role, with every kind of session.
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { minutes } from '#shared/time/instant.ts'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import type { ClientToServer, RefusalCode, Welcome } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { audienceOf, visibleEvents } from '#shared/protocol/visibility.ts'
import type { Browser } from '../transport/browser.ts'
import { openHouse, roles } from './house.ts'

/** What each message is sent with. A message that is added is missed here by the compiler. */
const questions: Readonly<Record<Exclude<keyof ClientToServer, 'command'>, readonly unknown[]>> = {
  'catch-up': [1],
  clock: [],
}

type Missed = Extract<Welcome['catchUp'], { kind: 'events' }>

/**
 * Asks as no client of ours does: over a connection that was refused, each question all the same. The code of the refusal, and
 * whatever the server said after it until it ended the connection.
 */
async function askedRefused(
  { base, cookie }: Browser,
  dialogueId: string,
): Promise<{ readonly code: RefusalCode | null; readonly said: readonly string[] }> {
  const address = `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const ws = new WebSocket(address, { origin: base, headers: cookie === null ? {} : { cookie } })
  onTestFinished(() => ws.terminate())
  const auth = JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId })
  const refusal = `44${DIALOGUE_NAMESPACE},`
  const said: string[] = []
  let code: RefusalCode | null = null
  ws.on('message', (data: Buffer) => {
    const packet = data.toString()
    // The transport is open; the namespace is asked for next.
    if (packet.startsWith('0')) return ws.send(`40${DIALOGUE_NAMESPACE},${auth}`)
    if (!packet.startsWith(refusal)) return said.push(packet)
    code = (JSON.parse(packet.slice(refusal.length)) as { data: { code: RefusalCode } }).data.code
    for (const [number, [name, values]] of Object.entries(questions).entries()) {
      ws.send(`42${DIALOGUE_NAMESPACE},${number}${JSON.stringify([name, ...values])}`)
    }
  })
  await new Promise((resolve) => ws.once('close', resolve))
  return { code, said }
}

describe.each(roles)('as %s', (role) => {
  it('one is told the time, and what of one’s own dialogue the role may see', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    const line = browser.connect(house.own.dialogueId)
    await line.next('welcome')
    expect(await line.send('clock', ...questions.clock)).toEqual({ serverNow: house.server.scheduler.now() })
    const { kind, batch } = (await line.send('catch-up', ...questions['catch-up'])) as Missed
    const log = await house.server.services.storage.events.read(house.own.dialogueId, batch.after)
    const missed = log.filter(({ seq }) => seq <= batch.upTo)
    expect(kind).toBe('events')
    expect(batch.events).toEqual(JSON.parse(JSON.stringify(visibleEvents(missed, audienceOf(role)))))
  })

  it('nothing is answered about a dialogue of others, by a revoked link, an expired session or none', async () => {
    const house = await openHouse()
    const { browser, person } = await house.invite(role)
    const { dialogueId } = house.own
    const notInvited = { code: 'not-invited', said: [] }
    expect(await askedRefused(browser, house.another.dialogueId)).toEqual(notInvited)
    const link = `/api/dialogues/${dialogueId}/people/${person.id}/link`
    await house.account.ask(link, { method: 'DELETE' })
    expect(await askedRefused(browser, dialogueId)).toEqual(notInvited)
    house.server.scheduler.wallOffset += minutes(31 * 24 * 60)
    for (const nobody of [browser, house.server.browser()]) {
      expect(await askedRefused(nobody, dialogueId)).toEqual({ code: 'no-session', said: [] })
    }
  })
})
