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
})
