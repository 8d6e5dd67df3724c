// Taking access away: it ends what is open at once, and lets nobody in again.
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { describe, expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

describe('when a link is revoked', () => {
  it('what was opened by it ends at once, and it opens nothing any more', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { browser, person, path } = await invite('presenter')
    const line = browser.connect(dialogueId)
    await line.next('welcome')
    const revoked = await facilitator.ask(`${api}/people/${person.id}/link`, { method: 'DELETE' })
    expect(revoked.status).toBe(204)
    expect(await line.next('farewell')).toBe('revoked')
    expect(await line.next('disconnect')).toBe('io server disconnect')
    expect(await browser.connect(dialogueId).refusal()).toBe('not-invited')
    const followed = await browser.ask(path)
    expect(followed.headers.get('location')).toBe('/link-invalid')
  })

  it('a new one lets the same person in again', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { browser, person, path } = await invite('presenter')
    const line = browser.connect(dialogueId)
    await line.next('welcome')
    const renewed = await facilitator.json<InvitedPerson>(`${api}/people/${person.id}/link`, {
      method: 'POST',
    })
    expect(await line.next('farewell')).toBe('revoked')
    const newPath = new URL(renewed.link?.url ?? '').pathname
    expect(newPath).not.toBe(path)
    await browser.ask(newPath)
    expect((await browser.connect(dialogueId).next('welcome')).you.personId).toBe(person.id)
  })

  it('others who sit beside stay', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const revoked = await invite('presenter')
    const staying = await invite('panel', 'vinnova')
    const ends = revoked.browser.connect(dialogueId)
    await ends.next('welcome')
    const stays = staying.browser.connect(dialogueId)
    await stays.next('welcome')
    await facilitator.ask(`${api}/people/${revoked.person.id}/link`, { method: 'DELETE' })
    await ends.next('disconnect')
    expect(await stays.send('clock')).toHaveProperty('serverNow')
    expect(stays.kept('farewell')).toBe(0)
  })
})

describe('when somebody is removed', () => {
  it('every connection ends at once, and the link opens nothing any more', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { browser, person, path } = await invite('presenter')
    const line = browser.connect(dialogueId)
    await line.next('welcome')
    const removed = await facilitator.ask(`${api}/people/${person.id}`, { method: 'DELETE' })
    expect(removed.status).toBe(204)
    expect(await line.next('farewell')).toBe('removed')
    await line.next('disconnect')
    expect(await browser.connect(dialogueId).refusal()).toBe('not-invited')
    expect((await browser.ask(path)).headers.get('location')).toBe('/link-invalid')
  })

  it('a command already on its way is refused', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { browser, person } = await invite('facilitator', 'vinnova')
    const line = browser.connect(dialogueId)
    await line.next('welcome')
    const removed = facilitator.ask(`${api}/people/${person.id}`, { method: 'DELETE' })
    await line.next('farewell')
    await removed
    const room = await server.services.rooms.find(dialogueId)
    const answer = await room?.give({
      command: { type: 'dialogue.start' },
      giver: { kind: 'person', personId: person.id },
      commandId: crypto.randomUUID(),
    })
    expect(answer).toMatchObject({ ok: false, rejection: { code: 'not-allowed' } })
  })
})

describe('when somebody is erased', () => {
  it('the name is gone everywhere, and what the person did stays', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { browser, person } = await invite('panel', 'vinnova', 'Handläggare Exempel')
    const guest = browser.connect(dialogueId)
    await guest.next('welcome')
    await guest.give({
      type: 'followUp.record',
      slotId: null,
      fields: { what: 'Boka möte', ownerOrganisationId: 'vinnova' },
    })
    const line = facilitator.connect(dialogueId)
    const before = await line.next('welcome')
    expect(before.directory.map(({ name }) => name)).toContain('Handläggare Exempel')
    const erased = await facilitator.ask(`${api}/people/${person.id}?erase=1`, { method: 'DELETE' })
    expect(erased.status).toBe(204)
    const after = await line.next('welcome')
    expect(after.directory.map(({ name }) => name)).toEqual(['Facilitator Exempel'])
    const room = await server.services.rooms.find(dialogueId)
    expect(Object.values(room?.state.followUps.followUps ?? {})).toMatchObject([{ recordedBy: person.id }])
    expect(await server.services.storage.access.people.byIds([person.id])).toEqual([])
  })

  it('may be done to somebody who was removed before', async () => {
    const server = await startTestServer()
    const { facilitator, invite, api } = await newDialogue(server)
    const { person } = await invite('presenter')
    await facilitator.ask(`${api}/people/${person.id}`, { method: 'DELETE' })
    const erased = await facilitator.ask(`${api}/people/${person.id}?erase=1`, { method: 'DELETE' })
    expect(erased.status).toBe(204)
    expect(await server.services.storage.access.people.byIds([person.id])).toEqual([])
  })
})

it('signing out ends what the browser has open, and its session', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const { cookie } = facilitator
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  const out = await facilitator.ask('/api/session', { method: 'DELETE' })
  expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0')
  expect(await line.next('farewell')).toBe('revoked')
  facilitator.cookie = cookie
  expect(await facilitator.json('/api/session')).toEqual({ account: null, seats: [] })
})
