// A connection that may be dead: when it is asked, and when it is given up.
import { expect, it, vi } from 'vitest'
import { restGap } from '#client/connection/clock/serverClock.ts'
import { SignsOfLife, lifeLimits } from '#server/transport/socket/signsOfLife.ts'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'

/** A connection to a page that takes `answersAfter` to answer, or never does. */
function watched({ answersAfter = null }: { answersAfter?: number | null } = {}) {
  const scheduler = new FakeScheduler()
  const ask = vi.fn<() => void>(() => {
    if (answersAfter !== null) scheduler.after(milliseconds(answersAfter), () => signs.heard())
  })
  const onSilence = vi.fn<() => void>()
  const signs = new SignsOfLife({ scheduler, limits: lifeLimits, ask, onSilence })
  return { scheduler, signs, ask, onSilence }
}

it('a page that asks for the time as often as pages do is never asked', async () => {
  const { scheduler, signs, ask } = watched()
  for (let asked = 0; asked < 10; asked += 1) {
    await scheduler.advance(restGap)
    signs.heard()
  }
  expect(ask).not.toHaveBeenCalled()
})

it('a page that is silent and answers is kept', async () => {
  const { scheduler, ask, onSilence } = watched({ answersAfter: 300 })
  await scheduler.advance(seconds(600))
  expect(ask.mock.calls.length).toBeGreaterThan(10)
  expect(onSilence).not.toHaveBeenCalled()
})

it('a page that does not answer is given up within 45 seconds, as last heard when it last said something', async () => {
  const { scheduler, signs, onSilence } = watched()
  await scheduler.advance(seconds(20))
  signs.heard()
  const heardAt = scheduler.now()
  await scheduler.advance(seconds(45))
  expect(onSilence).toHaveBeenCalledOnce()
  expect(signs.lastHeard).toBe(heardAt)
  await scheduler.advance(seconds(600))
  expect(onSilence).toHaveBeenCalledOnce()
})

it('nobody is asked once the connection has closed', async () => {
  const { scheduler, signs, ask } = watched()
  signs.stop()
  await scheduler.advance(seconds(600))
  expect(ask).not.toHaveBeenCalled()
})
