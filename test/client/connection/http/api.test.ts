import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { request } from '#client/connection/http/api.ts'
import type { ApiRequest } from '#client/connection/http/api.ts'
import { REPEATED_FOR, repeating } from '#client/connection/http/repeating.ts'

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
    const ask = (name: string) => request('/api/thing', { method: 'POST', body: { name }, isOnce: true })
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
    for (const about of ['old', 'old', 'new'])
      await request('/api/link', { method: 'POST', about, isOnce: true })
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

describe('a write that gets no answer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const lost = () => Promise.reject(new TypeError('Failed to fetch'))
  const gateway = () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))
  const failing = () => Promise.resolve(Response.json({ code: 'internal' }, { status: 500 }))
  const refusing = () => Promise.resolve(Response.json({ code: 'conflict' }, { status: 409 }))
  const answer = () => Promise.resolve(Response.json({ done: true }))

  /** A server that answers so, one after the other, and the last for ever. */
  function serverWith(...answers: readonly (() => Promise<Response>)[]) {
    let asked = 0
    const fetcher = vi.fn<typeof fetch>(() => {
      asked += 1
      return (answers[asked - 1] ?? answers.at(-1) ?? answer)()
    })
    vi.stubGlobal('fetch', fetcher)
    return fetcher
  }
  /** Asks, and lets time pass until there is an answer. */
  async function ask(what: ApiRequest = { method: 'POST', body: { name: 'Åsa' } }) {
    const begun = performance.now()
    const asking = request('/api/thing', what).then((result) => ({
      result,
      took: performance.now() - begun,
    }))
    await vi.advanceTimersByTimeAsync(60_000)
    return asking
  }

  it.each([
    ['the line fails', lost],
    ['a gateway answers for the server', gateway],
  ])('is repeated under the same id while %s, and is answered once', async (_when, failure) => {
    const fetcher = serverWith(failure, failure, answer)
    expect((await ask()).result).toEqual({ ok: true, value: { done: true } })
    const ids = fetcher.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(ids).toEqual([ids[0], ids[0], ids[0]])
    await ask()
    const later = new Headers(fetcher.mock.lastCall?.[1]?.headers).get('idempotency-key')
    expect(later).not.toBe(ids[0])
  })

  it('is given up after a few times within so many seconds, and goes under the same id when it is asked for anew', async () => {
    const fetcher = serverWith(lost)
    const { result, took } = await ask()
    expect(result).toEqual({ ok: false, error: { code: 'offline', fields: [] } })
    expect(Math.abs(took - REPEATED_FOR)).toBeLessThan(10)
    const { length } = fetcher.mock.calls
    expect(length).toBeGreaterThanOrEqual(5)
    expect(length).toBeLessThanOrEqual(10)
    await ask()
    const ids = fetcher.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(new Set(ids).size).toBe(1)
  })

  it.each([
    ['has refused it', refusing],
    ['has failed at it', failing],
  ])('is not repeated once the server %s', async (_what, answered) => {
    const fetcher = serverWith(lost, answered)
    expect((await ask()).result).toMatchObject({ ok: false })
    expect(fetcher).toHaveBeenCalledTimes(2)
  })

  it('is not repeated when whoever asks sees to that, nor when it is no longer wanted', async () => {
    const fetcher = serverWith(lost)
    await ask({ method: 'POST', isOnce: true })
    expect(fetcher).toHaveBeenCalledTimes(1)
    await ask({ method: 'PATCH', isWanted: () => false })
    expect(fetcher).toHaveBeenCalledTimes(2)
  })

  it('tells whoever asked each time that it is repeated, and everybody for as long as it goes on', async () => {
    serverWith(lost, lost, answer)
    const told: boolean[] = []
    const stop = repeating.subscribe(() => told.push(repeating.isOn()))
    const onRepeat = vi.fn<() => void>()
    await ask({ method: 'DELETE', onRepeat })
    stop()
    expect(onRepeat).toHaveBeenCalledTimes(2)
    expect(told).toEqual([true, false])
  })

  it('is no reading: those are asked for again by the view that shows them', async () => {
    const fetcher = serverWith(lost)
    await ask({})
    expect(fetcher).toHaveBeenCalledTimes(1)
    expect(repeating.isOn()).toBe(false)
  })
})
