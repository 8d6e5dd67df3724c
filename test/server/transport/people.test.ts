// Inviting and managing people over HTTP.
import type { SessionView } from '#shared/protocol/http/session.ts'
import { describe, expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

describe('inviting somebody', () => {
  it('gives a link that can be copied again later, and shows when it was used', async () => {
    const server = await startTestServer()
    const { facilitator, api, invite } = await newDialogue(server)
    const { person } = await invite('presenter')
    const people = await facilitator.json(`${api}/people`)
    expect(people).toEqual([
      expect.objectContaining({ name: 'Facilitator Exempel', role: 'facilitator', link: null }),
      { ...person, link: { ...person.link, usedAt: server.scheduler.now() } },
    ])
  })

  it('stores no token, only its hash', async () => {
    const server = await startTestServer()
    const { dialogueId, invite } = await newDialogue(server)
    const { path } = await invite('presenter')
    const stored = await server.services.storage.access.links.inDialogue(dialogueId)
    expect(JSON.stringify(stored)).not.toContain(path.replace('/l/', ''))
  })

  it('for an organisation that takes no part is refused, and leaves no name behind', async () => {
    const server = await startTestServer()
    const { facilitator, api } = await newDialogue(server)
    const body = { name: 'Gäst Exempel', organisationId: 'gotland', role: 'presenter' }
    const refused = await facilitator.ask(`${api}/people`, { method: 'POST', body })
    expect(refused.status).toBe(404)
    const line = facilitator.connect(api.split('/').at(-1) ?? '')
    const welcome = await line.next('welcome')
    expect(welcome.directory.map(({ name }) => name)).toEqual(['Facilitator Exempel'])
  })

  it('is for those who may manage people', async () => {
    const server = await startTestServer()
    const { invite, api } = await newDialogue(server)
    const { browser } = await invite('panel', 'vinnova')
    const body = { name: 'Gäst Exempel', organisationId: 'dalarna', role: 'presenter' }
    const answer = await browser.json(`${api}/people`, { method: 'POST', body })
    expect(answer).toMatchObject({ status: 403, code: 'not-allowed' })
    expect(await browser.json(`${api}/people`)).toMatchObject({ code: 'not-allowed' })
  })

  it('says which field does not fit', async () => {
    const server = await startTestServer()
    const { facilitator, api } = await newDialogue(server)
    const body = { name: ' ', organisationId: 'dalarna', role: 'presenter' }
    const answer = await facilitator.json(`${api}/people`, { method: 'POST', body })
    expect(answer).toMatchObject({ status: 400, code: 'malformed', fields: [{ path: 'name' }] })
  })
})

describe('changing somebody', () => {
  it('tells the new name to everybody at once', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { person } = await invite('presenter')
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    const body = { name: 'Presentatör Exempel', email: 'presentator@example.org' }
    const changed = await facilitator.json(`${api}/people/${person.id}`, { method: 'PATCH', body })
    expect(changed).toMatchObject(body)
    expect(await line.next('directory')).toEqual([{ id: person.id, name: 'Presentatör Exempel' }])
  })

  it('keeps to the rule on displays and organisations', async () => {
    const server = await startTestServer()
    const { facilitator, invite, api } = await newDialogue(server)
    const { person } = await invite('presenter')
    const body = { role: 'display' }
    const answer = await facilitator.json(`${api}/people/${person.id}`, { method: 'PATCH', body })
    expect(answer).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('cannot be one’s own role, nor the name of somebody’s account', async () => {
    const server = await startTestServer()
    const { facilitator, invite, api } = await newDialogue(server)
    const { browser } = await invite('facilitator', 'vinnova')
    const { account } = await facilitator.json<SessionView>('/api/session')
    const path = `${api}/people/${account?.personId}`
    const demoted = await facilitator.json(path, { method: 'PATCH', body: { role: 'listener' } })
    expect(demoted).toMatchObject({ status: 403 })
    const renamed = await browser.json(path, { method: 'PATCH', body: { name: 'Någon Annan' } })
    expect(renamed).toMatchObject({ status: 403 })
  })
})

it('nobody removes themselves, and no account is erased from a dialogue', async () => {
  const server = await startTestServer()
  const { facilitator, invite, api } = await newDialogue(server)
  const { browser } = await invite('facilitator', 'vinnova')
  const { account } = await facilitator.json<SessionView>('/api/session')
  const path = `${api}/people/${account?.personId}`
  expect((await facilitator.ask(path, { method: 'DELETE' })).status).toBe(403)
  expect((await browser.ask(`${path}?erase=1`, { method: 'DELETE' })).status).toBe(409)
})

describe('the lists of a browser', () => {
  it('show the account and its dialogues to the facilitator', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    expect(await facilitator.json('/api/session')).toMatchObject({
      account: { name: 'Facilitator Exempel', organisation: { id: 'vinnova' } },
      seats: [{ dialogueId, role: 'facilitator', organisationId: 'vinnova' }],
    })
    expect(await facilitator.json('/api/dialogues')).toMatchObject([
      { id: dialogueId, title: 'Smart energi', role: 'facilitator', presenting: 2 },
    ])
  })

  it('show the dialogues that a guest is invited to', async () => {
    const server = await startTestServer()
    const { dialogueId, invite } = await newDialogue(server)
    const { browser, person } = await invite('listener', 'skane')
    expect(await browser.json('/api/session')).toEqual({
      account: null,
      seats: [
        {
          dialogueId,
          personId: person.id,
          name: 'Exempel, listener',
          organisationId: 'skane',
          role: 'listener',
        },
      ],
    })
    expect(await browser.json('/api/dialogues')).toMatchObject([{ id: dialogueId, role: 'listener' }])
  })

  it('show nothing to a stranger', async () => {
    const server = await startTestServer()
    expect(await server.browser().json('/api/session')).toEqual({ account: null, seats: [] })
    expect(await server.browser().json('/api/dialogues')).toMatchObject({ status: 401, code: 'no-session' })
  })
})

it('guests create no dialogues', async () => {
  const server = await startTestServer()
  const { invite } = await newDialogue(server)
  const { browser } = await invite('facilitator', 'vinnova')
  expect(await browser.json('/api/dialogues', { method: 'POST', body: {} })).toMatchObject({
    code: 'not-allowed',
  })
})
