// Notes over their own socket: who may open them, and that what may be done there follows the dialogue at once.
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { notesClose } from '#shared/protocol/notes.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import type { Scene } from './dialogue.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** Opens the notes of a slot; `open` resolves with the first message, `closed` with the code. */
function openNotes(server: TestServer, browser: Browser, path: string, origin?: string) {
  const headers = browser.cookie === null ? {} : { cookie: browser.cookie }
  const ws = new WebSocket(`ws://localhost:${server.port}/notes/${path}`, {
    headers,
    origin: origin ?? `http://localhost:${server.port}`,
  })
  const closed = new Promise<number>((resolve) => ws.on('close', resolve))
  const open = new Promise<void>((resolve) => ws.on('message', () => resolve()))
  const failed = new Promise<string>((resolve) => ws.on('error', ({ message }) => resolve(message)))
  return { closed, open, failed }
}

async function slotsOf(server: TestServer, { dialogueId }: Scene) {
  const room = await server.services.rooms.find(dialogueId)
  return room?.state.agenda.slots ?? []
}

async function presentationOf(server: TestServer, scene: Scene, organisationId: string): Promise<string> {
  const slots = await slotsOf(server, scene)
  const slot = slots.find((one) => one.kind === 'presentation' && one.organisationId === organisationId)
  return `${scene.dialogueId}/${slot?.id}`
}

/** What the notes server lets each open connection do. */
function accesses(server: TestServer): readonly string[] {
  const found: string[] = []
  server.services.notes.review(({ access }) => {
    found.push(access)
    return access
  })
  return found.toSorted()
}

describe('who opens notes', () => {
  it('writes or reads by role, presenters in the slots of their own', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const { browser: presenter } = await scene.invite('presenter', 'dalarna')
    const { browser: listener } = await scene.invite('listener', 'skane')
    const own = await presentationOf(server, scene, 'dalarna')
    const other = await presentationOf(server, scene, 'halland')
    await openNotes(server, presenter, own).open
    expect(accesses(server)).toEqual(['write'])
    await openNotes(server, presenter, other).open
    await openNotes(server, listener, own).open
    expect(accesses(server)).toEqual(['read', 'read', 'write'])
  })

  it('is told why not by the code', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const { browser: display } = await scene.invite('display')
    const path = await presentationOf(server, scene, 'dalarna')
    expect(await openNotes(server, server.browser(), path).closed).toBe(notesClose.noSession)
    expect(await openNotes(server, display, path).closed).toBe(notesClose.notAllowed)
    const nowhere = `${scene.dialogueId}/nowhere`
    expect(await openNotes(server, scene.facilitator, nowhere).closed).toBe(notesClose.noSuchRoom)
    expect(await openNotes(server, scene.facilitator, 'a/b').closed).toBe(notesClose.noSuchRoom)
  })

  it('comes from no other site', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const path = await presentationOf(server, scene, 'dalarna')
    const { failed } = openNotes(server, scene.facilitator, path, 'https://elsewhere.example')
    expect(await failed).toContain('403')
  })
})

describe('open notes', () => {
  it('are closed at once when the seat is taken away', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const first = await scene.invite('panel', 'vinnova')
    const second = await scene.invite('panel', 'vinnova')
    const path = await presentationOf(server, scene, 'dalarna')
    const ofFirst = openNotes(server, first.browser, path)
    const ofSecond = openNotes(server, second.browser, path)
    await Promise.all([ofFirst.open, ofSecond.open])
    const people = `${scene.api}/people`
    await scene.facilitator.ask(`${people}/${first.person.id}/link`, { method: 'DELETE' })
    expect(await ofFirst.closed).toBe(notesClose.notAllowed)
    await scene.facilitator.ask(`${people}/${second.person.id}`, { method: 'DELETE' })
    expect(await ofSecond.closed).toBe(notesClose.notAllowed)
  })

  it('can only be read while they are locked', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const path = await presentationOf(server, scene, 'dalarna')
    await openNotes(server, scene.facilitator, path).open
    const line = scene.facilitator.connect(scene.dialogueId)
    await line.next('welcome')
    await line.give({ type: 'notes.lock', slotId: null })
    expect(accesses(server)).toEqual(['read'])
    await line.give({ type: 'notes.unlock', slotId: null })
    expect(accesses(server)).toEqual(['write'])
  })

  it('are closed when their browser signs out', async () => {
    const server = await startTestServer()
    const scene = await newDialogue(server)
    const path = await presentationOf(server, scene, 'dalarna')
    const { open, closed } = openNotes(server, scene.facilitator, path)
    await open
    await scene.facilitator.ask('/api/session', { method: 'DELETE' })
    expect(await closed).toBe(notesClose.noSession)
  })
})
