// Sockets that are misused: whoever floods one is read no faster than others need, and whoever sends what is no message is kept out.
import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { newDialogue } from './dialogue.ts'
import { dialogueAddress, headersOf, refusalOf } from './refusedSocket.ts'
import { startTestServer } from './testServer.ts'

/** More than any page sends at once, and several times what is read from a connection at once, which is dealt with to its end. */
const FLOOD = 6000

it('a page that sends more than any has reason to is read no faster, loses nothing, and keeps nobody waiting', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const [flooding, other] = [facilitator.connect(dialogueId), facilitator.connect(dialogueId)]
  await Promise.all([flooding.next('welcome'), other.next('welcome')])
  let answered = 0
  for (let sent = 0; sent < FLOOD; sent += 1) flooding.socket.emit('clock', () => (answered += 1))
  await expect.poll(() => answered).toBeGreaterThan(100)
  for (let asked = 0; asked < 20; asked += 1) await other.send('clock')
  expect(answered).toBeLessThan(FLOOD)
  const later = async () => {
    await server.scheduler.advance(10_000)
    return answered
  }
  await expect.poll(later).toBe(FLOOD)
})

it('a browser whose sockets are ended again and again for what it sends opens neither any more, for a while', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const room = await server.services.rooms.find(dialogueId)
  const slotId = room?.state.agenda.slots[0]?.id
  const address = `${facilitator.base.replace('http', 'ws')}/notes/${dialogueId}/${slotId}`
  const { misuses } = server.services.limits
  for (let times = 0; times < misuses.points; times += 1) {
    const socket = new WebSocket(address, { headers: headersOf(facilitator) })
    await once(socket, 'open')
    socket.send(Uint8Array.of(99))
    expect(await once(socket, 'close')).toContain(4400)
  }
  expect(await refusalOf(new WebSocket(address, { headers: headersOf(facilitator) }), server)).toBe(429)
  expect(
    await refusalOf(new WebSocket(dialogueAddress(facilitator), { headers: headersOf(facilitator) }), server),
  ).toBe(400)

  // Whoever sits behind the same address has another session.
  const colleague = new WebSocket(address, { headers: { origin: facilitator.base } })
  expect(await once(colleague, 'close')).toContain(4401)
})

it('packets that are none of the dialogue socket are counted as misuse', async () => {
  const server = await startTestServer()
  const { facilitator } = await newDialogue(server)
  const { misuses } = server.services.limits
  const consume = vi.spyOn(misuses, 'consume')
  for (const packet of ['9nonsense', '4nonsense']) {
    const before = consume.mock.calls.length
    const socket = new WebSocket(dialogueAddress(facilitator), { headers: headersOf(facilitator) })
    await once(socket, 'message')
    socket.send(packet)
    await once(socket, 'close')
    await expect.poll(() => consume.mock.calls.length).toBe(before + 1)
  }
})
