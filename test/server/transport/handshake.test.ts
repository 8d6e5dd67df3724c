// Who may open a dialogue socket, and what the others are told.
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { wanted } from '../dialogue/house.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

describe('a connection is refused', () => {
  it('without a session', async () => {
    const server = await startTestServer()
    const { dialogueId } = await newDialogue(server)
    expect(await server.browser().connect(dialogueId).refusal()).toBe('no-session')
  })

  it('with a session that nobody has', async () => {
    const server = await startTestServer()
    const { dialogueId } = await newDialogue(server)
    const browser = server.browser()
    browser.cookie = 'snabbdialog_session=made-up'
    expect(await browser.connect(dialogueId).refusal()).toBe('no-session')
  })

  it('to a dialogue that somebody else is invited to', async () => {
    const server = await startTestServer()
    const { facilitator, invite } = await newDialogue(server)
    const { browser } = await invite('presenter')
    const other = await facilitator.json<CreatedDialogue>('/api/dialogues', {
      method: 'POST',
      body: wanted,
    })
    expect(await browser.connect(other.dialogueId).refusal()).toBe('not-invited')
  })

  it('as a person whose seat the browser does not have', async () => {
    const server = await startTestServer()
    const { dialogueId, invite } = await newDialogue(server)
    const { person } = await invite('panel', 'vinnova')
    const { browser } = await invite('presenter')
    expect(await browser.connect(dialogueId, { as: person.id }).refusal()).toBe('not-invited')
  })

  it('to a dialogue that does not exist', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    expect(await facilitator.connect('nowhere').refusal()).toBe('no-such-dialogue')
  })

  it('from another version, whatever else that version says', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    const auth = { protocol: PROTOCOL_VERSION - 1, dialogueId: { of: 'another form' } }
    expect(await facilitator.connect(dialogueId, auth).refusal()).toBe('old-version')
  })

  it('when what it says makes no sense', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    expect(await facilitator.connect(dialogueId, { dialogueId: '../etc' }).refusal()).toBe('malformed')
  })

  it('from a page of another site, before anything is looked at', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    expect(
      await facilitator.connect(dialogueId, {}, { origin: 'https://elsewhere.example' }).refusal(),
    ).toBeNull()
  })

  it('while the storage does not work', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    server.services.rooms.stop()
    server.events.broken = true
    expect(await facilitator.connect(dialogueId).refusal()).toBe('unavailable')
  })
})

it('a page of a site that the server is told of may connect', async () => {
  const server = await startTestServer({ allowedOrigins: ['https://elsewhere.example'] })
  const { dialogueId, facilitator } = await newDialogue(server)
  const line = facilitator.connect(dialogueId, {}, { origin: 'https://elsewhere.example' })
  expect((await line.next('welcome')).you.role).toBe('facilitator')
})

it('a browser with several seats is who it asks to be, or else the one it became last', async () => {
  const server = await startTestServer()
  const { dialogueId, invite } = await newDialogue(server)
  const { browser, person: presenter } = await invite('presenter')
  const { person: officer, path } = await invite('panel', 'vinnova')
  server.scheduler.wallOffset += 1000
  const followed = await browser.ask(path)
  expect(followed.headers.get('location')).toBe(`/d/${dialogueId}?as=${officer.id}`)
  expect((await browser.connect(dialogueId).next('welcome')).you.personId).toBe(officer.id)
  const line = browser.connect(dialogueId, { as: presenter.id })
  expect((await line.next('welcome')).you.personId).toBe(presenter.id)
})

it('where no WebSocket gets through, long polling does, by the same rules', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const line = facilitator.connect(dialogueId, {}, { transport: 'polling' })
  await line.next('welcome')
  expect(await line.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
  const stranger = server.browser().connect(dialogueId, {}, { transport: 'polling' })
  expect(await stranger.refusal()).toBe('no-session')
  const elsewhere = { origin: 'https://elsewhere.example', transport: 'polling' } as const
  expect(await facilitator.connect(dialogueId, {}, elsewhere).refusal()).toBeNull()
})
