// @vitest-environment jsdom
// Who this browser is, on a page that is opened with and without a network.
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SessionProvider, useSession } from '#client/connection/session.tsx'

const fetcher = vi.fn<typeof fetch>()
const nobody = { account: null, seats: [] }

/** What the page knows half a minute after it was opened. */
async function afterAWhile() {
  const { result } = renderHook(useSession, { wrapper: SessionProvider })
  for (let second = 0; second < 30; second += 1) await act(() => vi.advanceTimersByTimeAsync(1000))
  return result.current.loaded
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetcher)
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  fetcher.mockReset()
})

it('is read again by itself until the server is reached, and then no more', async () => {
  fetcher
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(Response.json(nobody))
  expect(await afterAWhile()).toEqual({ status: 'there', value: nobody })
  expect(fetcher).toHaveBeenCalledTimes(3)
})

it('is not asked for again when the server has answered that there is no session, or that it cannot tell', async () => {
  fetcher.mockResolvedValueOnce(Response.json({ code: 'no-session' }, { status: 401 }))
  expect(await afterAWhile()).toEqual({ status: 'there', value: nobody })
  cleanup()
  fetcher.mockResolvedValueOnce(Response.json({ code: 'unavailable' }, { status: 503 }))
  expect(await afterAWhile()).toMatchObject({ status: 'failed', problem: { code: 'unavailable' } })
  expect(fetcher).toHaveBeenCalledTimes(2)
})
