import { describe, expect, it, vi } from 'vitest'
import { request } from '#client/connection/http/api.ts'

function answerWith(body: unknown, init: ResponseInit = {}) {
  const fetcher = vi.fn<typeof fetch>().mockResolvedValue(Response.json(body, init))
  vi.stubGlobal('fetch', fetcher)
  return fetcher
}

describe('a request', () => {
  it('gives what the server answers', async () => {
    answerWith({ url: null })
    expect(await request('/api/thing')).toEqual({ ok: true, value: { url: null } })
  })

  it('sends its body as JSON', async () => {
    const fetcher = answerWith({})
    await request('/api/thing', { method: 'POST', body: { name: 'Åsa' } })
    expect(fetcher.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"name":"Åsa"}',
      headers: { 'content-type': 'application/json' },
    })
  })

  it('gives nothing for an answer without a body', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 })))
    expect(await request('/api/thing', { method: 'DELETE' })).toEqual({ ok: true, value: undefined })
  })

  it("gives the server's problem with the fields that are wrong", async () => {
    const fields = [{ path: 'name', message: 'Too long' }]
    answerWith(
      { type: 'about:blank', title: 'Malformed', status: 400, code: 'malformed', fields },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    )
    expect(await request('/api/thing')).toEqual({ ok: false, error: { code: 'malformed', fields } })
  })

  it('goes under the same id for as long as it is asked for without an answer, and under another after it', async () => {
    const fetcher = vi.fn<typeof fetch>()
    const gateway = () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))
    const answer = () => Promise.resolve(Response.json({}))
    const lost = () => Promise.reject(new TypeError('Failed to fetch'))
    for (const each of [lost, gateway, answer, answer, answer]) fetcher.mockImplementationOnce(each)
    vi.stubGlobal('fetch', fetcher)
    const ask = (name: string) => request('/api/thing', { method: 'POST', body: { name } })
    for (const name of ['Åsa', 'Åsa', 'Åsa', 'Åsa', 'Bo']) await ask(name)
    const ids = fetcher.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/)
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]])
    expect(new Set(ids).size).toBe(3)
  })

  it('that only reads has no id, and one that is told its id keeps it', async () => {
    const fetcher = answerWith({})
    await request('/api/thing')
    fetcher.mockResolvedValue(Response.json({}))
    await request('/api/thing', { method: 'POST', requestId: 'mine' })
    const ids = fetcher.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(ids).toEqual([null, 'mine'])
  })

  it('about what has become another since is another', async () => {
    const fetcher = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch'))
    vi.stubGlobal('fetch', fetcher)
    for (const about of ['old', 'old', 'new']) await request('/api/link', { method: 'POST', about })
    const ids = fetcher.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  it('is offline when no answer comes', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')))
    expect(await request('/api/thing')).toEqual({ ok: false, error: { code: 'offline', fields: [] } })
  })

  it('is unavailable when something in between answers for the server', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>().mockResolvedValue(new Response('<h1>Bad gateway</h1>', { status: 502 })),
    )
    expect(await request('/api/thing')).toEqual({ ok: false, error: { code: 'unavailable', fields: [] } })
  })
})
