// The same request at two nodes in the same moment, when neither has found anything made by the other: it is made once, and both say so.
import { expect, it } from 'vitest'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import type { InvitedPerson, RoomLink } from '#shared/protocol/http/people.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { newDialogue } from '../transport/dialogue.ts'
import { startTestServer } from '../transport/testServer.ts'
import { BreakableHub } from './breakableBus.ts'

/** What resolves for everybody when as many as `parties` have come to it, and at once for who comes later. */
function gateOf(parties: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let missing = parties
  return () => {
    missing -= 1
    if (missing === 0) resolve()
    return promise
  }
}

/** Two nodes with a dialogue on one storage, and one browser that asks both for the same at once. */
async function askedTwice() {
  const [storage, scheduler, hub] = [new MemoryStorage(), new FakeScheduler(), new BreakableHub()]
  const one = await startTestServer({ storage, scheduler, bus: hub.join('one') })
  const two = await startTestServer({ storage, scheduler, bus: hub.join('two') })
  const scene = await newDialogue(one)
  const { facilitator } = scene
  const there = two.browser()
  there.cookie = facilitator.cookie
  /** From now on whoever adds to the table waits for the other node, which has then looked as well. */
  const meetAt = (table: { insert: (row: never) => Promise<void> }) => {
    const [insert, gate] = [table.insert.bind(table), gateOf(2)]
    table.insert = async (row) => {
      await gate()
      await insert(row)
    }
  }
  const ask = async <T>(path: string, body?: unknown): Promise<readonly T[]> => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const wish = { method: 'POST', headers, ...(body === undefined ? {} : { body }) }
    const answers = await Promise.all([facilitator, there].map((browser) => browser.ask(path, wish)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    // Each node writes its own address before the links.
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    return texts.map((text) => JSON.parse(text.replaceAll(there.base, facilitator.base)) as T)
  }
  return { ...scene, storage, two, meetAt, ask }
}

const guest = { name: 'Gäst Exempel', organisationId: 'dalarna', role: 'presenter' }

it.each(['people', 'links'] as const)(
  'somebody is invited once when both nodes are about to write in the table of %s',
  async (table) => {
    const { storage, meetAt, ask, api, facilitator } = await askedTwice()
    if (table === 'people') meetAt(storage.access.people)
    else meetAt(storage.access.links)
    const [one, other] = await ask<InvitedPerson>(`${api}/people`, guest)
    expect(other).toEqual(one)
    const people = await facilitator.json<readonly InvitedPerson[]>(`${api}/people`)
    expect(people).toMatchObject([{ role: 'facilitator' }, one!])
  },
)

it('a link is renewed once, and the new one works', async () => {
  const { storage, meetAt, ask, api, invite, two } = await askedTwice()
  const { person, path } = await invite('presenter')
  meetAt(storage.access.links)
  const [one, other] = await ask<InvitedPerson>(`${api}/people/${person.id}/link`)
  expect(other).toEqual(one)
  const renewed = new URL(one?.link?.url ?? '').pathname
  expect(renewed).not.toBe(path)
  expect((await two.browser().ask(renewed)).status).toBe(303)
})

it('the room link is renewed once, and the new one works', async () => {
  const { storage, meetAt, ask, api, facilitator, two } = await askedTwice()
  const earlier = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  meetAt(storage.access.links)
  const [one, other] = await ask<RoomLink>(`${api}/room-link`)
  expect(other).toEqual(one)
  expect(one).not.toEqual(earlier)
  const token = new URL(one?.url ?? '').pathname.replace('/r/', '')
  expect((await two.browser().ask(`/api/room/${token}`)).status).toBe(200)
})

it('a link that one node has made is not revoked by the other, which looked for it before', async () => {
  const { storage, ask, api, invite, two } = await askedTwice()
  const { person } = await invite('presenter')
  const { links } = storage.access
  const table = { look: links.byTokenHash, list: links.inDialogue, insert: links.insert }
  const [bothLooked, made] = [gateOf(2), Promise.withResolvers<void>()]
  let listed: number | null = null
  links.byTokenHash = async (hash) => {
    const found = await table.look.call(links, hash)
    if (found === null) await bothLooked().then(() => (listed ??= 0))
    return found
  }
  links.inDialogue = async (dialogueId) => {
    // The second to list what it is to revoke does so when the first has made the new one.
    if (listed !== null && (listed += 1) === 2) await made.promise
    return table.list.call(links, dialogueId)
  }
  links.insert = async (link) => {
    await table.insert.call(links, link).finally(made.resolve)
  }
  const [one, other] = await ask<InvitedPerson>(`${api}/people/${person.id}/link`)
  expect(other).toEqual(one)
  expect((await two.browser().ask(new URL(one?.link?.url ?? '').pathname)).status).toBe(303)
})

it('a series is made once', async () => {
  const { storage, meetAt, ask, facilitator } = await askedTwice()
  meetAt(storage.series)
  const [one, other] = await ask<Series>('/api/series', { title: 'Smart energi', theme: 'Energi' })
  expect(other).toEqual(one)
  expect(await facilitator.json('/api/series')).toMatchObject([{ id: one?.id }])
})

it('an address for calendars is made once', async () => {
  const { ask, facilitator } = await askedTwice()
  const [one, other] = await ask<Feed>('/api/my/feeds', { organisationId: 'vinnova', language: 'sv' })
  expect(other).toEqual(one)
  expect(await facilitator.json('/api/my/feeds')).toEqual([one])
})
