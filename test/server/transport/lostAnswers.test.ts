// Writes whose answer was lost on the way: asked for again, each is done once and answered as the first time.
import { describe, expect, it } from 'vitest'
import { REPEATED_WITHIN } from '#server/access/setUp.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { InvitedPerson, RoomLink } from '#shared/protocol/http/people.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import type { DialogueSummary, SessionView } from '#shared/protocol/http/session.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { wanted } from '../dialogue/house.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

type Wish = Parameters<Browser['ask']>[1]

const guest = { name: 'Gäst Exempel', organisationId: 'dalarna', role: 'presenter' }

const storages = [
  { name: 'memory', open: () => new MemoryStorage() },
  { name: 'SQLite', open: () => openSqliteStorage(databaseFile(temporaryFolder())) },
]

/** A write that a browser asks for under one id, however often. */
function underOneId(wish: Wish): Wish {
  return { ...wish, headers: { 'idempotency-key': crypto.randomUUID() } }
}

/** Asks for the same twice in a row, and then twice at once; gives what was answered. */
async function repeated<T>(browser: Browser, path: string, wish: Wish): Promise<readonly T[]> {
  const same = underOneId({ method: 'POST', ...wish })
  const ask = () => browser.json<T>(path, same)
  return [await ask(), await ask(), ...(await Promise.all([ask(), ask()]))]
}

/** A server with a dialogue, and what there is in it. */
async function scene(storage: Storage = new MemoryStorage()) {
  const server = await startTestServer({ storage })
  const dialogue = await newDialogue(server)
  const { facilitator, api } = dialogue
  const people = () => facilitator.json<readonly InvitedPerson[]>(`${api}/people`)
  return { ...dialogue, server, people }
}

const allAlike = (answers: readonly unknown[]) => answers.map(() => answers[0])

describe.each(storages)('asked for again under the same id, over $name', ({ open }) => {
  it('somebody is invited once, with the same link', async () => {
    const { facilitator, api, people } = await scene(open())
    const answers = await repeated<InvitedPerson>(facilitator, `${api}/people`, { body: guest })
    expect(answers).toEqual(allAlike(answers))
    expect(await people()).toMatchObject([{ role: 'facilitator' }, answers[0]])
  })

  it('at once for the first time, somebody is invited once', async () => {
    const { facilitator, api, people } = await scene(open())
    const wish = underOneId({ method: 'POST', body: guest })
    const ask = () => facilitator.json<InvitedPerson>(`${api}/people`, wish)
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(answers).toEqual(allAlike(answers))
    expect(await people()).toHaveLength(2)
  })

  it('a dialogue and a series are made once', async () => {
    const { facilitator } = await scene(open())
    const dialogues = await repeated(facilitator, '/api/dialogues', { body: wanted })
    expect(dialogues).toEqual(allAlike(dialogues))
    expect(await facilitator.json<readonly DialogueSummary[]>('/api/dialogues')).toHaveLength(2)
    const body = { title: 'Smart energi', theme: 'Energi' }
    const series = await repeated<Series>(facilitator, '/api/series', { body })
    expect(series).toEqual(allAlike(series))
    expect(await facilitator.json('/api/series')).toMatchObject([{ id: series[0]?.id }])
  })

  it('a link is renewed once: the new one goes on working', async () => {
    const { facilitator, api, invite, server } = await scene(open())
    const { person, path } = await invite('presenter')
    const answers = await repeated<InvitedPerson>(facilitator, `${api}/people/${person.id}/link`, {})
    expect(answers).toEqual(allAlike(answers))
    const renewed = new URL(answers[0]?.link?.url ?? '').pathname
    expect(renewed).not.toBe(path)
    expect((await server.browser().ask(renewed)).status).toBe(303)
  })

  it('the room link and an address for calendars stay those of the first time', async () => {
    const { facilitator, api } = await scene(open())
    const roomLinks = await repeated<RoomLink>(facilitator, `${api}/room-link`, {})
    expect(roomLinks).toEqual(allAlike(roomLinks))
    expect(await facilitator.json(`${api}/room-link`)).toEqual(roomLinks[0])
    const body = { organisationId: 'vinnova', language: 'sv' }
    const feeds = await repeated<Feed>(facilitator, '/api/my/feeds', { body })
    expect(feeds).toEqual(allAlike(feeds))
    expect(await facilitator.json('/api/my/feeds')).toEqual([feeds[0]])
  })

  it('a link that has been taken back meanwhile does not come back', async () => {
    const { facilitator, api } = await scene(open())
    const wish = underOneId({ method: 'POST' })
    await facilitator.ask(`${api}/room-link`, wish)
    await facilitator.ask(`${api}/room-link`, { method: 'DELETE' })
    expect(await facilitator.json(`${api}/room-link`, wish)).toEqual({ url: null })
  })

  it('an address for calendars that has been taken away is gone, however often that is asked for', async () => {
    const { facilitator } = await scene(open())
    const body = { organisationId: 'vinnova', language: 'sv' }
    const { id } = await facilitator.json<Feed>('/api/my/feeds', underOneId({ method: 'POST', body }))
    const removal = underOneId({ method: 'DELETE' })
    for (const _time of ['first', 'again'])
      expect((await facilitator.ask(`/api/my/feeds/${id}`, removal)).status).toBe(204)
    expect(await facilitator.json('/api/my/feeds')).toEqual([])
  })

  it('whoever has been removed and erased meanwhile does not come back', async () => {
    const { facilitator, api, people } = await scene(open())
    const wish = underOneId({ method: 'POST', body: guest })
    const { id } = await facilitator.json<InvitedPerson>(`${api}/people`, wish)
    await facilitator.ask(`${api}/people/${id}?erase=1`, { method: 'DELETE' })
    expect(await facilitator.json(`${api}/people`, wish)).toMatchObject({ code: 'not-found' })
    expect(await people()).toHaveLength(1)
  })
})

it('under another id, and without one, the same is another', async () => {
  const { facilitator, api, people } = await scene()
  for (const wish of [underOneId({ body: guest }), underOneId({ body: guest }), { body: guest }]) {
    await facilitator.ask(`${api}/people`, { method: 'POST', ...wish })
  }
  expect(await people()).toHaveLength(4)
})

it('the id of one person’s wish says nothing to another’s', async () => {
  const { facilitator, api, people, invite } = await scene()
  const { browser: colleague } = await invite('facilitator', 'vinnova')
  const wish = underOneId({ method: 'POST', body: guest })
  const mine = await facilitator.json<InvitedPerson>(`${api}/people`, wish)
  const hers = await colleague.json<InvitedPerson>(`${api}/people`, wish)
  expect(hers.id).not.toBe(mine.id)
  expect(await people()).toHaveLength(4)
})

it('an id that is none is told as what does not fit', async () => {
  const { facilitator, api } = await scene()
  const headers = { 'idempotency-key': 'one' }
  const answer = await facilitator.json(`${api}/people`, { method: 'POST', body: guest, headers })
  expect(answer).toMatchObject({ code: 'malformed', fields: [{ path: 'Idempotency-Key' }] })
})

describe('when the storage has failed halfway', () => {
  it('inviting again gives the name its seat, and the seat its name', async () => {
    const { facilitator, api, people, server } = await scene()
    for (const fault of ['broken', 'forgetful'] as const) {
      const wish = underOneId({ method: 'POST', body: { ...guest, name: `Exempel, ${fault}` } })
      server.events[fault] = true
      expect(await facilitator.json(`${api}/people`, wish)).toMatchObject({ code: 'unavailable' })
      server.events[fault] = false
      expect((await facilitator.ask(`${api}/people`, wish)).status).toBe(201)
    }
    const [, ...guests] = await people()
    expect(guests.map(({ name }) => name)).toEqual(['Exempel, broken', 'Exempel, forgetful'])
    expect(guests.every(({ link }) => link !== null)).toBe(true)
  })

  it('creating a dialogue again finds the one that was created', async () => {
    const { facilitator, server } = await scene()
    const wish = underOneId({ method: 'POST', body: wanted })
    server.events.forgetful = true
    expect(await facilitator.json('/api/dialogues', wish)).toMatchObject({ code: 'unavailable' })
    server.events.forgetful = false
    expect((await facilitator.ask('/api/dialogues', wish)).status).toBe(201)
    expect(await facilitator.json<readonly DialogueSummary[]>('/api/dialogues')).toHaveLength(2)
  })
})

describe('a knock', () => {
  async function knocked() {
    const there = await scene()
    const { facilitator, api, server } = there
    const { url } = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
    const room = `/api/room/${new URL(url ?? '').pathname.replace('/r/', '')}`
    const body = { name: 'Åhörare Exempel', organisationId: 'skane' }
    const visitor = server.browser()
    const entry = await visitor.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body })
    const answer = async (given: object) => {
      const request = { method: 'POST', body: given }
      return (await facilitator.ask(`${api}/lobby/${entry.id}`, request)).status
    }
    return { ...there, visitor, entry, answer }
  }
  const admit = { answer: 'admit', role: 'listener' }
  const decline = { answer: 'decline' }

  it('may be answered again as before, and lets in one person', async () => {
    const { answer, people, visitor, dialogueId } = await knocked()
    expect([await answer(admit), ...(await Promise.all([answer(admit), answer(admit)]))]).toEqual([
      204, 204, 204,
    ])
    expect(await people()).toMatchObject([{}, { name: 'Åhörare Exempel', role: 'listener' }])
    expect(await answer({ ...admit, role: 'panel' })).toBe(409)
    expect(await answer(decline)).toBe(409)
    expect((await visitor.connect(dialogueId).next('welcome')).you.role).toBe('listener')
  })

  it('may be declined again, and not be admitted then', async () => {
    const { answer, people } = await knocked()
    expect([await answer(decline), await answer(decline), await answer(admit)]).toEqual([204, 204, 409])
    expect(await people()).toHaveLength(1)
  })

  it('that got a seat and no answer before a crash gets the same seat, or none', async () => {
    for (const given of [admit, decline]) {
      const { answer, people, server, entry, dialogueId, visitor } = await knocked()
      const room = await server.services.rooms.find(dialogueId)
      assert(room !== null, 'the dialogue is there')
      const { lobby } = server.services.storage.access
      // What a crash leaves: the seat, and an entry that still waits.
      await answer(admit)
      const { sessionIdHash } = (await lobby.byId(entry.id)) ?? { sessionIdHash: '' }
      const [, seated] = Object.keys(room.state.participants.people)
      assert(seated !== undefined, 'somebody was admitted')
      await server.services.storage.access.people.erase(seated)
      const waiting = { id: entry.id, dialogueId, organisationId: 'skane', since: entry.since }
      await lobby.letWait({ ...waiting, sessionIdHash, status: 'waiting', name: entry.name }, 1)
      expect(await answer(given)).toBe(204)
      const now = await people()
      const seats = Object.values(room.state.participants.people).filter(({ removed }) => !removed)
      expect(seats).toHaveLength(given === admit ? 2 : 1)
      expect(now.map(({ name }) => name).slice(1)).toEqual(given === admit ? ['Åhörare Exempel'] : [])
      const status = await visitor.json<{ status: string }>(`/api/lobby/${entry.id}`)
      expect(status.status).toBe(given === admit ? 'admitted' : 'declined')
    }
  })
})

describe.each(storages)('the set-up link, over $name', ({ open }) => {
  const account = {
    name: 'Facilitator Exempel',
    organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
  }
  async function setUp() {
    const server = await startTestServer({ storage: open() })
    const token = (await server.setUpUrl())?.split('/').at(-1)
    const wish = underOneId({ method: 'POST', body: { token, ...account } })
    /** Sends it in a browser that has seen no answer yet. */
    const send = async (given = wish) => {
      const browser = server.browser()
      return { browser, status: (await browser.ask('/api/setup', given)).status }
    }
    return { server, wish, send }
  }

  it('lets the same request in again, to one account', async () => {
    const { server, send } = await setUp()
    const answers = [await send(), await send(), ...(await Promise.all([send(), send()]))]
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    for (const { browser } of answers) {
      const { account: mine } = await browser.json<SessionView>('/api/session')
      expect(mine).toMatchObject({ name: account.name })
    }
    expect(await server.services.storage.access.people.accounts()).toHaveLength(1)
  })

  it('lets two that are the same in at once for the first time', async () => {
    const { server, send } = await setUp()
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([204, 204])
    expect(await server.services.storage.access.people.accounts()).toHaveLength(1)
  })

  it('lets in no other request, and the same for an hour alone', async () => {
    const { server, wish, send } = await setUp()
    await send()
    expect((await send(underOneId(wish))).status).toBe(404)
    expect((await send({ ...wish, headers: {} })).status).toBe(404)
    await server.scheduler.advance(REPEATED_WITHIN)
    expect((await send()).status).toBe(204)
    await server.scheduler.advance(minutes(1))
    expect((await send()).status).toBe(404)
  })
})
