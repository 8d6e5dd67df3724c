// The room link and its lobby.
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { describe, expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import type { Scene } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

const knock = { name: 'Åhörare Exempel', organisationId: 'skane' }

/** What the room link's token leads to. */
async function roomApi({ facilitator, api }: Scene): Promise<string> {
  const { url } = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  return `/api/room/${new URL(url ?? '').pathname.replace('/r/', '')}`
}

describe('the room link', () => {
  it('is there when the facilitator makes one, until another takes its place', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const { facilitator, api, dialogueId } = scene
    expect(await facilitator.json(`${api}/room-link`)).toEqual({ url: null })
    const room = await roomApi(scene)
    expect(await server.browser().json(room)).toMatchObject({
      dialogueId,
      title: 'Smart energi',
      organisations: [{ id: 'vinnova' }, { id: 'dalarna' }, { id: 'halland' }, { id: 'skane' }],
    })
    const second = await roomApi(scene)
    expect(await server.browser().json(room)).toMatchObject({ code: 'not-found' })
    const { url } = await facilitator.json<RoomLink>(`${api}/room-link`)
    expect(second).toContain(new URL(url ?? '').pathname.replace('/r/', ''))
    await facilitator.ask(`${api}/room-link`, { method: 'DELETE' })
    expect(await server.browser().json(second)).toMatchObject({ code: 'not-found' })
  })
})

describe('somebody who knocks', () => {
  it('is shown to the facilitators, waits, and comes in when admitted', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const { facilitator, api, dialogueId } = scene
    const room = await roomApi(scene)
    const line = facilitator.connect(dialogueId)
    expect(await line.next('lobby')).toEqual([])
    const guest = server.browser()
    const entry = await guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    expect(await line.next('lobby')).toEqual([{ id: entry.id, ...knock, since: server.scheduler.now() }])
    expect(await guest.json(`/api/lobby/${entry.id}`)).toEqual({ status: 'waiting' })
    expect(await guest.connect(dialogueId).refusal()).toBe('not-invited')

    const body = { answer: 'admit', role: 'listener' }
    expect((await facilitator.ask(`${api}/lobby/${entry.id}`, { method: 'POST', body })).status).toBe(204)
    expect(await line.next('lobby')).toEqual([])
    const status = await guest.json<{ status: string; personId: string }>(`/api/lobby/${entry.id}`)
    expect(status).toMatchObject({ status: 'admitted', dialogueId })
    const welcome = await guest.connect(dialogueId).next('welcome')
    expect(welcome.you).toEqual({ personId: status.personId, ...knock, role: 'listener' })
    expect(await line.next('directory')).toEqual([{ id: status.personId, name: knock.name }])
  })

  it('is told when declined, and has no seat then', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    const entry = await guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    const path = `${scene.api}/lobby/${entry.id}`
    await scene.facilitator.ask(path, { method: 'POST', body: { answer: 'decline' } })
    expect(await guest.json(`/api/lobby/${entry.id}`)).toEqual({ status: 'declined' })
    expect(await guest.connect(scene.dialogueId).refusal()).toBe('not-invited')
    const admit = { answer: 'admit', role: 'listener' }
    const late = await scene.facilitator.json(path, { method: 'POST', body: admit })
    expect(late).toMatchObject({ code: 'conflict' })
    expect(await guest.json(`/api/lobby/${entry.id}`)).toEqual({ status: 'declined' })
  })

  it('twice keeps one place', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    await guest.ask(`${room}/knocks`, { method: 'POST', body: knock })
    await guest.ask(`${room}/knocks`, { method: 'POST', body: { ...knock, name: 'Ny Exempel' } })
    const line = scene.facilitator.connect(scene.dialogueId)
    expect(await line.next('lobby')).toMatchObject([{ name: 'Ny Exempel' }])
  })

  it('several times at once keeps one place, and is told of it each time', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    await guest.ask(room)
    const ask = () => guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    const entries = await Promise.all([ask(), ask(), ask()])
    const line = scene.facilitator.connect(scene.dialogueId)
    expect(await line.next('lobby')).toEqual([entries[0]])
    expect(entries).toEqual(entries.map(() => entries[0]))
  })

  it('again, because the first answer was lost on the way, keeps one place', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    await guest.ask(room)
    const { cookie } = guest
    await guest.ask(`${room}/knocks`, { method: 'POST', body: knock })
    guest.cookie = cookie
    const entry = await guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    const line = scene.facilitator.connect(scene.dialogueId)
    expect(await line.next('lobby')).toEqual([entry])
  })

  it('for an organisation that takes no part is told which field does not fit', async () => {
    const server = await startTestServer()
    const room = await roomApi(await newDialogue(server))
    const body = { ...knock, organisationId: 'gotland' }
    expect(await server.browser().json(`${room}/knocks`, { method: 'POST', body })).toMatchObject({
      code: 'malformed',
      fields: [{ path: 'organisationId' }],
    })
  })

  it('is nobody else’s to ask about, and only a facilitator’s to admit', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    const entry = await guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    const { browser } = await scene.invite('panel', 'vinnova')
    expect(await browser.json(`/api/lobby/${entry.id}`)).toMatchObject({ code: 'not-found' })
    const body = { answer: 'admit', role: 'facilitator' }
    for (const other of [guest, browser]) {
      const answer = await other.json(`${scene.api}/lobby/${entry.id}`, { method: 'POST', body })
      expect(answer).toMatchObject({ code: 'not-allowed' })
    }
  })

  it('still waits when the seat could not be stored', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const room = await roomApi(scene)
    const guest = server.browser()
    const entry = await guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body: knock })
    server.events.broken = true
    const body = { answer: 'admit', role: 'listener' }
    const answer = await scene.facilitator.json(`${scene.api}/lobby/${entry.id}`, { method: 'POST', body })
    expect(answer).toMatchObject({ status: 503, code: 'unavailable' })
    server.events.broken = false
    expect(await guest.json(`/api/lobby/${entry.id}`)).toEqual({ status: 'waiting' })
  })
})
