// Requests that do not fit: each gets a problem that says why, and changes nothing.
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { describe, expect, it } from 'vitest'
import { problemSchema } from '#shared/protocol/http/problem.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

async function problemIn(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  return problemSchema.parse(await answer.json())
}

describe('a request is answered with a problem', () => {
  it('when its body is no JSON', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const answer = await facilitator.ask('/api/dialogues', { method: 'POST', body: '{"details":' })
    expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('when its body has another form, with every field that does not fit', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const body = { details: { title: '', formatId: 'snabbdialog' }, organisations: 'all' }
    const problem = await problemIn(await facilitator.ask('/api/dialogues', { method: 'POST', body }))
    expect(problem).toMatchObject({ status: 400, code: 'malformed' })
    expect(problem.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['details.title', 'details.leadId', 'organisations']),
    )
  })

  it('when it comes without a body, or with one that is not JSON', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const none = await facilitator.ask('/api/dialogues', { method: 'POST' })
    expect(await problemIn(none)).toMatchObject({ code: 'malformed' })
    const headers = { 'content-type': 'text/plain' }
    const text = await facilitator.ask('/api/dialogues', { method: 'POST', body: 'details', headers })
    expect(await problemIn(text)).toMatchObject({ code: 'malformed' })
  })

  it('when its body is larger than anything that is meant', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const body = { details: 'x'.repeat(300_000) }
    const answer = await facilitator.ask('/api/dialogues', { method: 'POST', body })
    expect(await problemIn(answer)).toMatchObject({ status: 413, code: 'too-large' })
  })

  it('when its body is compressed, which no page of ours does, however little it is', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const token = server.services.stopLinks.token('nobody')
    for (const [path, type] of [
      ['/api/dialogues', 'application/json'],
      [`/u/${token}`, 'application/x-www-form-urlencoded'],
    ] as const) {
      const answer = await fetch(new URL(path, facilitator.base), {
        method: 'POST',
        headers: { 'content-type': type, 'content-encoding': 'gzip', cookie: facilitator.cookie ?? '' },
        body: gzipSync('{}'),
      })
      expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'malformed' })
    }
  })

  it('when its body is nested deeper than anything has reason to be', async () => {
    const server = await startTestServer()
    const { facilitator, api } = await newDialogue(server)
    const deep = '['.repeat(60_000) + ']'.repeat(60_000)
    const command = `{"type":"followUp.record","slotId":null,"fields":${deep}}`
    for (const [path, body] of [
      ['/api/dialogues', deep],
      [`${api}/commands`, `{"commandId":"${randomUUID()}","command":${command}}`],
    ] as const) {
      const answer = await facilitator.ask(path, { method: 'POST', body })
      expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'malformed' })
    }
  })

  it('when there is nothing at its address', async () => {
    const server = await startTestServer()
    const { facilitator, api } = await newDialogue(server)
    for (const path of [
      '/api/nothing',
      `${api}/nothing`,
      `${api}/export/secrets.pdf`,
      '/api/dialogues/%2e%2e/people',
    ]) {
      expect(await problemIn(await facilitator.ask(path))).toMatchObject({ status: 404, code: 'not-found' })
    }
  })

  it('when its address cannot be read', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const answer = await facilitator.ask('/api/dialogues/%E0%A4%A/people')
    expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('when it comes from a page of another site, whatever cookie it has', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await facilitator.ask('/api/session', { method: 'DELETE', headers })
    expect(await problemIn(answer)).toMatchObject({ status: 403, code: 'foreign-origin' })
    expect((await facilitator.json<SessionView>('/api/session')).account).not.toBeNull()
  })

  it('when somebody else’s dialogue is asked for', async () => {
    const server = await startTestServer()
    const { api } = await newDialogue(server)
    expect(await problemIn(await server.browser().ask(`${api}/people`))).toMatchObject({ code: 'no-session' })
    const unknown = await server.browser().ask('/api/dialogues/nowhere/people')
    expect(await problemIn(unknown)).toMatchObject({ code: 'no-session' })
  })

  it('when the storage does not work', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    server.events.broken = true
    expect(await problemIn(await facilitator.ask('/api/dialogues'))).toMatchObject({
      status: 503,
      code: 'unavailable',
    })
  })

  it('when something of ours goes wrong, without a word of the inside', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    server.events.summaries = () => Promise.reject(new TypeError('undefined is not a dialogue'))
    const problem = await problemIn(await facilitator.ask('/api/dialogues'))
    expect(problem).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(problem)).not.toContain('undefined is not')
    expect(server.logged()).toContain('undefined is not')
  })
})

it('what the facilitator creates must be a dialogue that can be', async () => {
  const server = await startTestServer()
  const { facilitator } = await newDialogue(server)
  const body = {
    details: {
      title: 'Smart energi',
      leadId: 'formas',
      plannedStart: Date.UTC(2026, 10, 21, 8),
      bookedMs: 3_600_000,
      priorities: [],
      videoUrl: null,
      formatId: 'snabbdialog',
    },
    organisations: [],
  }
  const answer = await facilitator.ask('/api/dialogues', { method: 'POST', body })
  expect(await problemIn(answer)).toMatchObject({
    code: 'not-found',
    detail: 'The lead must take part in the dialogue',
  })
})
