// @vitest-environment jsdom
// Reading over HTTP while a view is shown, with a server whose answers come when the test says, in whatever order.
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useApi } from '#client/connection/http/useApi.ts'

interface Asked {
  readonly path: string
  readonly answer: (value: unknown) => Promise<void>
  readonly refuse: (status: number, code: string) => Promise<void>
  readonly lose: () => Promise<void>
}

let asked: Asked[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    asked.push({
      path,
      answer: (value) => act(async () => resolve(Response.json(value))),
      refuse: (status, code) => act(async () => resolve(Response.json({ code }, { status }))),
      lose: () => act(async () => reject(new TypeError('Failed to fetch'))),
    })
    return promise
  })
})

afterEach(cleanup)

function show(path = '/api/one') {
  const { result, rerender, unmount } = renderHook(({ at }) => useApi<string>(at), {
    initialProps: { at: path },
  })
  return {
    loaded: () => result.current.loaded,
    reload: () => result.current.reload(),
    /** The reload of the path that is shown now, for whoever holds on to it. */
    held: () => result.current.reload,
    go: (at: string) => rerender({ at }),
    unmount,
  }
}

const there = (value: string) => ({ status: 'there', value })

describe('a reading', () => {
  it('is loading, and then what came', async () => {
    const view = show()
    expect(view.loaded()).toEqual({ status: 'loading' })
    await asked[0]?.answer('first')
    expect(view.loaded()).toEqual(there('first'))
  })

  it('keeps what is there until it has been read again', async () => {
    const view = show()
    await asked[0]?.answer('first')
    const isRead = view.reload()
    expect(view.loaded()).toEqual(there('first'))
    await asked[1]?.answer('second')
    expect(view.loaded()).toEqual(there('second'))
    expect(await isRead).toBe(true)
  })

  it('is of the path that is shown, also when another path answers late', async () => {
    const view = show('/api/one')
    await asked[0]?.answer('one')
    void view.reload()
    view.go('/api/two')
    await asked[2]?.answer('two')
    await asked[1]?.answer('one again')
    expect(asked.map(({ path }) => path)).toEqual(['/api/one', '/api/one', '/api/two'])
    expect(view.loaded()).toEqual(there('two'))
  })

  it('is of the path that is shown, also when somebody reads an earlier one again', async () => {
    const view = show('/api/one')
    await asked[0]?.answer('one')
    const again = view.held()
    view.go('/api/two')
    await asked[1]?.answer('two')
    void again()
    await asked[2]?.answer('one again')
    expect(view.loaded()).toEqual(there('two'))
  })

  it('takes no older answer for a newer one', async () => {
    const view = show()
    await asked[0]?.answer('first')
    void view.reload()
    void view.reload()
    await asked[2]?.answer('newer')
    await asked[1]?.answer('older')
    expect(view.loaded()).toEqual(there('newer'))
  })

  it('shows what comes first while a later request is still under way', async () => {
    const view = show()
    void view.reload()
    await asked[0]?.answer('first')
    expect(view.loaded()).toEqual(there('first'))
    await asked[1]?.lose()
    expect(view.loaded()).toEqual(there('first'))
  })

  it('keeps what is there when it cannot be read again just now, and says that it is old', async () => {
    const view = show()
    await asked[0]?.answer('first')
    const isRead = view.reload()
    await asked[1]?.lose()
    expect(view.loaded()).toEqual(there('first'))
    expect(await isRead).toBe(false)
  })

  it.each([
    [401, 'no-session'],
    [403, 'not-allowed'],
    [404, 'not-found'],
  ])('shows no more what may no longer be read: %d %s', async (status, code) => {
    const view = show()
    await asked[0]?.answer('first')
    void view.reload()
    await asked[1]?.refuse(status, code)
    expect(view.loaded()).toMatchObject({ status: 'failed', problem: { code } })
  })

  it('that failed at first can be tried again', async () => {
    const view = show()
    await asked[0]?.lose()
    expect(view.loaded()).toMatchObject({ status: 'failed', problem: { code: 'offline' } })
    void view.reload()
    await asked[1]?.answer('second')
    expect(view.loaded()).toEqual(there('second'))
  })

  describe('without a server', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

    it('is asked for again by itself, though the browser believes that it is online, until there is an answer', async () => {
      const view = show()
      await asked[0]?.lose()
      await pass(500)
      expect(asked).toHaveLength(2)
      await asked[1]?.lose()
      await pass(1000)
      expect(asked).toHaveLength(3)
      await asked[2]?.answer('third')
      expect(view.loaded()).toEqual(there('third'))
      await pass(60_000)
      expect(asked).toHaveLength(3)
    })

    it('is asked for more and more seldom, and the view is not drawn again for that', async () => {
      const view = show()
      await asked[0]?.lose()
      const drawn = view.loaded()
      for (let second = 0; second < 120; second += 1) {
        await pass(1000)
        await asked.at(-1)?.lose()
      }
      expect(asked.length).toBeLessThan(40)
      expect(view.loaded()).toBe(drawn)
    })

    it.each([
      ['the network returns', () => window.dispatchEvent(new Event('online'))],
      ['the page comes into sight', () => document.dispatchEvent(new Event('visibilitychange'))],
    ])('is asked for at once when %s, once at a time', async (_when, happens) => {
      show()
      await asked[0]?.lose()
      happens()
      happens()
      expect(asked).toHaveLength(2)
    })

    it('is not asked for again when the view is gone, or the server has answered', async () => {
      const view = show()
      await asked[0]?.lose()
      view.unmount()
      await pass(60_000)
      expect(asked).toHaveLength(1)
      show()
      await asked[1]?.refuse(503, 'unavailable')
      await pass(60_000)
      expect(asked).toHaveLength(2)
    })
  })
})
