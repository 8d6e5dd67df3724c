// @vitest-environment jsdom
// What is told of something that was sent and got no answer, whatever view is shown.
import { MantineProvider } from '@mantine/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { WritesWaiting } from '#client/app/WritesWaiting.tsx'
import { request } from '#client/connection/http/api.ts'
import { fillJsdomGaps } from '../jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')

let lose: () => void
let answer: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    lose = () => reject(new TypeError('Failed to fetch'))
    answer = () => resolve(new Response(null, { status: 204 }))
    return promise
  })
  render(
    <MantineProvider env="test">
      <WritesWaiting />
    </MantineProvider>,
  )
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const told = () => screen.getByRole('status').textContent
const wouldAsk = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('says that it is sent again until it is answered, and asks before the page is closed', async () => {
  const sent = request('/api/thing', { method: 'POST' })
  await pass(60_000)
  // On its way: a slow line is not a lost one.
  expect([told(), wouldAsk()]).toEqual(['', false])
  await act(async () => lose())
  // The long wait has used up the time for sending again.
  expect(await sent).toMatchObject({ ok: false })
  expect([told(), wouldAsk()]).toEqual(['', false])

  const again = request('/api/thing', { method: 'POST' })
  await act(async () => lose())
  expect(wouldAsk()).toBe(true)
  await pass(1000)
  expect(told()).toBe('Det du skickade kom inte fram. Försöker igen …')
  await act(async () => answer())
  expect(await again).toMatchObject({ ok: true })
  expect([told(), wouldAsk()]).toEqual(['', false])
})

it('says nothing of what gets through at the next try', async () => {
  const sent = request('/api/thing', { method: 'POST' })
  await act(async () => lose())
  await pass(500)
  await act(async () => answer())
  await sent
  await pass(60_000)
  expect(told()).toBe('')
})
