import { describe, expect, it, vi } from 'vitest'
import { burstGap, burstSize, createServerClock, restGap } from '#client/connection/clock/serverClock.ts'
import { between, instant, later, milliseconds, minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { FakeScheduler } from '#test/server/notes/fakeScheduler.ts'

/** A page whose own clock is `behind` the server's, over a network of which each test says the delays. */
function begin({ behind = minutes(0) }: { behind?: Duration } = {}) {
  const scheduler = new FakeScheduler()
  const network = { there: 20, back: 20, isSilent: false }
  let asked = 0
  let skipped = 0
  const serverNow = () => later(scheduler.now(), milliseconds(behind + skipped))
  const wait = (ms: number) =>
    new Promise<void>((resolve) => scheduler.after(milliseconds(ms), () => resolve()))
  const onSilence = vi.fn<() => void>()
  const clock = createServerClock({
    scheduler,
    ask: async () => {
      asked += 1
      if (network.isSilent) throw new Error('no answer')
      await wait(network.there)
      const answer = serverNow()
      await wait(network.back)
      return answer
    },
    onCorrected: () => undefined,
    onSilence,
  })
  return {
    scheduler,
    network,
    clock,
    onSilence,
    askedCount: () => asked,
    error: () => between(serverNow(), clock.now()),
    /** The computer sleeps: the server's time goes on, the own monotonic time does not. */
    sleep: (length: Duration) => {
      skipped += length
    },
  }
}

const burst = burstSize * (burstGap + 500)

describe("the server's clock on a page", () => {
  it("is the computer's own as long as the server has not answered", () => {
    const { clock, scheduler } = begin()
    expect(clock.now()).toBe(scheduler.now())
  })

  it('is what an earlier page knew, until the server answers', async () => {
    const { clock, scheduler, error } = begin({ behind: minutes(4) })
    clock.assume(minutes(3))
    expect(clock.now()).toBe(later(scheduler.now(), minutes(3)))
    clock.measure()
    await scheduler.advance(burst)
    expect(Math.abs(error())).toBeLessThan(1)
  })

  it.each([-10, -1, 0, 10])('follows the server when the own clock is %i minutes behind', async (count) => {
    const { clock, scheduler, error } = begin({ behind: minutes(count) })
    clock.measure()
    await scheduler.advance(burst)
    expect(Math.abs(error())).toBeLessThan(1)
  })

  it('asks several times on connecting, and then every thirty seconds', async () => {
    const { clock, scheduler, askedCount } = begin()
    clock.measure()
    await scheduler.advance(burst)
    expect(askedCount()).toBe(burstSize)
    await scheduler.advance(restGap * 4)
    expect(askedCount()).toBe(burstSize + 4)
  })

  it('comes nearer the truth when one answer in many is quick each way', async () => {
    const { clock, scheduler, network, error } = begin({ behind: minutes(3) })
    Object.assign(network, { there: 300, back: 20 })
    clock.measure()
    await scheduler.advance(320)
    expect(Math.abs(error())).toBeGreaterThan(100)
    Object.assign(network, { there: 20, back: 300 })
    await scheduler.advance(20_000)
    expect(Math.abs(error())).toBeLessThan(5)
  })

  it('keeps what it knows when the server is silent, and says so', async () => {
    const { clock, scheduler, network, error, onSilence } = begin({ behind: minutes(5) })
    clock.measure()
    await scheduler.advance(burst)
    network.isSilent = true
    await scheduler.advance(restGap)
    expect(onSilence).toHaveBeenCalled()
    expect(Math.abs(error())).toBeLessThan(5)
  })

  it('is right again soon after the computer has slept', async () => {
    const { clock, scheduler, error, sleep } = begin()
    clock.measure()
    await scheduler.advance(burst)
    sleep(minutes(45))
    expect(error()).toBe(-minutes(45))
    clock.measure()
    await scheduler.advance(100)
    expect(Math.abs(error())).toBeLessThan(5)
  })

  it('does not mind that the wall clock is set', async () => {
    const { clock, scheduler } = begin()
    clock.measure()
    await scheduler.advance(burst)
    const before = clock.now()
    scheduler.wallOffset = minutes(60)
    expect(clock.now()).toBe(before)
  })

  it('asks no more once it rests', async () => {
    const { clock, scheduler, askedCount } = begin()
    clock.measure()
    await scheduler.advance(100)
    clock.rest()
    const asked = askedCount()
    await scheduler.advance(restGap * 3)
    expect(askedCount()).toBe(asked)
    expect(clock.now()).toBeGreaterThan(instant(0))
  })

  it('asks in one row, however often measuring begins', async () => {
    const { clock, scheduler, askedCount } = begin()
    clock.measure()
    clock.measure()
    clock.measure()
    await scheduler.advance(burst)
    const asked = askedCount()
    await scheduler.advance(restGap * 2)
    expect(askedCount() - asked).toBe(2)
  })
})
