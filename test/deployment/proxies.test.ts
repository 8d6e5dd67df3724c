// The server behind the reverse proxies that there are examples for: pages, sessions and both kinds of WebSocket, by TLS.
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { startRedis } from '#scripts/cluster/redis.mjs'
import { freePort } from '#scripts/cluster/service.mjs'
import { assert } from '#shared/lib/assert.ts'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { openPage } from '../cluster/page.ts'
import { postgresForTests } from '../contract/postgres/server.ts'
import { wanted } from '../server/dialogue/house.ts'
import { dataDir, setUp } from '../server/firstStart.ts'
import { runProgram } from '../server/program.ts'
import { Browser } from '../server/transport/browser.ts'
import { startProxy } from './proxy.ts'
import type { ProxyName } from './proxy.ts'

/** A server behind a proxy, with the settings that the document names, and the first facilitator's browser before it. */
async function behind(name: ProxyName): Promise<Browser> {
  const port = await freePort()
  const url = await startProxy(name, [port])
  const settings = { PORT: String(port), PUBLIC_URL: url, TRUST_PROXY: '1', DATA_DIR: dataDir() }
  const facilitator = await setUp(runProgram('server/main.ts', settings))
  expect(facilitator.base).toBe(url)
  return facilitator
}

/** A dialogue, a line to it, and the slot in whose notes one writes. */
async function newDialogue(facilitator: Browser) {
  const { dialogueId } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const line = facilitator.connect(dialogueId)
  const { catchUp } = await line.next('welcome')
  assert(catchUp.kind === 'snapshot', 'whoever says nothing of what it has gets everything')
  return { dialogueId, line, slotId: catchUp.state.agenda.slots[0]?.id ?? '' }
}

/** What an attempt to open notes from a page of `origin` is answered with. */
function answerTo({ base, cookie }: Browser, path: string, origin: string): Promise<number | undefined> {
  const headers = { cookie: cookie ?? '' }
  const socket = new WebSocket(`${base.replace('http', 'ws')}${NOTES_PATH}/${path}`, { origin, headers })
  onTestFinished(() => socket.terminate())
  // It cuts the attempt short, which is an error of its own.
  socket.on('error', () => undefined)
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode))
    socket.on('upgrade', ({ statusCode }) => resolve(statusCode))
  })
}

describe.each(['nginx', 'Caddy'] as const)('behind %s', (name) => {
  it('people reach pages and both sockets by TLS, and sessions and figures stay where they belong', async () => {
    const facilitator = await behind(name)
    const { base } = facilitator
    expect((await facilitator.ask('/readyz')).status).toBe(200)
    expect((await facilitator.ask('/metrics')).status).toBe(404)
    const session = await facilitator.ask('/api/session')
    expect(session.headers.get('strict-transport-security')).toMatch(/max-age=\d/)

    const { dialogueId, slotId, line } = await newDialogue(facilitator)
    const person = await facilitator.json<InvitedPerson>(`/api/dialogues/${dialogueId}/people`, {
      method: 'POST',
      body: { name: 'Panel Exempel', organisationId: 'vinnova', role: 'panel' },
    })
    const guest = new Browser(base)
    const followed = await guest.ask(person.link?.url ?? '')
    expect(followed.headers.get('location')).toBe(`/d/${dialogueId}`)
    expect(followed.headers.get('set-cookie')).toMatch(/; Secure/i)

    expect((await line.give({ type: 'dialogue.start' })).ok).toBe(true)
    const polled = facilitator.connect(dialogueId, {}, { transport: 'polling' })
    expect((await polled.next('welcome')).you.role).toBe('facilitator')

    const pages = [facilitator, guest].map(({ cookie }) => {
      const page = openPage({ base, origin: base, cookie: cookie ?? '', dialogueId, slotId })
      onTestFinished(() => page.close())
      return page
    })
    for (const page of pages) {
      await expect.poll(() => page.notes.status).toMatchObject({ connection: 'online', synced: true })
      await expect.poll(() => page.store.get().state?.timer.phase).toBe('live')
    }
    pages[0]?.type('genom-en-proxy')
    for (const page of pages) await expect.poll(() => page.text()).toBe('genom-en-proxy ')
    await expect.poll(() => pages[0]?.notes.status.saved).toBe(true)

    const elsewhere = 'https://elsewhere.example'
    const path = `${dialogueId}/${slotId}`
    expect(await answerTo(facilitator, path, base)).toBe(101)
    expect(await answerTo(facilitator, path, elsewhere)).toBe(403)
    expect(await facilitator.connect(dialogueId, {}, { origin: elsewhere }).refusal()).toBeNull()
  }, 60_000)
})

const postgres = postgresForTests()

it('behind nginx with several machines pages go on when one of them dies, though nobody is held to any', async () => {
  const ports = [await freePort(), await freePort()]
  const base = await startProxy('nginx', ports)
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  const settings = {
    DATABASE_URL: await postgres.emptyDatabase(),
    REDIS_URL: redis.url,
    SECRET: 'x'.repeat(32),
    PUBLIC_URL: base,
    TRUST_PROXY: '1',
  }
  const node = (index: number) => runProgram('server/main.ts', { ...settings, PORT: String(ports[index]) })
  const first = node(0)
  const facilitator = await setUp(first)
  await node(1).line()
  const { dialogueId, slotId, line } = await newDialogue(facilitator)
  // More pages than there are machines, so that none has them all.
  const pages = [1, 2, 3, 4].map(() => {
    const page = openPage({ base, origin: base, cookie: facilitator.cookie ?? '', dialogueId, slotId })
    onTestFinished(() => page.close())
    return page
  })
  const allRead = async (words: string): Promise<void> => {
    for (const page of pages) await expect.poll(() => page.text()).toBe(words)
    for (const page of pages) await expect.poll(() => page.notes.status.saved).toBe(true)
  }
  for (const page of pages) {
    await expect.poll(() => page.notes.status).toMatchObject({ connection: 'online', synced: true })
    await expect.poll(() => page.store.get().status).toBe('online')
  }
  expect((await line.give({ type: 'dialogue.start' })).ok).toBe(true)
  pages[0]!.type('före')
  await allRead('före ')
  await first.end('SIGKILL')
  pages[1]!.type('efter')
  await allRead('före efter ')
  expect((await pages[2]!.give({ type: 'clock.pause', reason: 'technical' })).ok).toBe(true)
  for (const page of pages) {
    const pauses = () => Object.values(page.store.get().state?.timer.runs ?? {}).at(0)?.pauses.length
    await expect.poll(pauses).toBe(1)
  }
}, 90_000)
