import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTicker, untilNextSecond } from '#client/connection/clock/ticker.ts'
import type { UntilNext } from '#client/connection/clock/ticker.ts'
import { between, instant, milliseconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { FakeScheduler } from '#test/server/notes/fakeScheduler.ts'

function begin({ visible = true } = {}) {
  const scheduler = new FakeScheduler()
  const start = scheduler.now()
  const ticker = createTicker(() => scheduler.now(), scheduler, visible)
  const wakes: number[] = []
  const add = (untilNext: UntilNext) => ticker.add(untilNext, (now) => wakes.push(between(start, now)))
  /** A clock that counts down to `end`. */
  const countdown =
    (end: Instant): UntilNext =>
    (now) =>
      untilNextSecond(between(now, end))
  return { scheduler, start, ticker, wakes, add, countdown }
}

describe('the ticker', () => {
  it('wakes a clock at each whole second of its remaining time', async () => {
    const { scheduler, start, wakes, add, countdown } = begin()
    add(countdown(instant(start + 10_300)))
    await scheduler.advance(3000)
    expect(wakes).toEqual([300, 1300, 2300])
  })

  it('goes on over zero', async () => {
    const { scheduler, start, wakes, add, countdown } = begin()
    add(countdown(instant(start + 500)))
    await scheduler.advance(2600)
    expect(wakes).toEqual([500, 1500, 2500])
  })

  it('lets a clock that stands still be', async () => {
    const { scheduler, wakes, add } = begin()
    add(() => null)
    await scheduler.advance(10_000)
    expect(wakes).toEqual([])
  })

  it('wakes only the clock whose moment it is', async () => {
    const { scheduler, start, ticker, wakes, add, countdown } = begin()
    const others: number[] = []
    add(countdown(instant(start + 10_000)))
    ticker.add(countdown(instant(start + 10_400)), () => others.push(1))
    await scheduler.advance(1000)
    expect(wakes).toEqual([1000])
    expect(others).toHaveLength(1)
  })

  it('sleeps while the page is hidden, and wakes every clock when it is seen again', async () => {
    const { scheduler, start, ticker, wakes, add, countdown } = begin()
    add(countdown(instant(start + 10_000)))
    ticker.setVisible(false)
    await scheduler.advance(4500)
    expect(wakes).toEqual([])
    ticker.setVisible(true)
    expect(wakes).toEqual([4500])
    await scheduler.advance(1000)
    expect(wakes).toEqual([4500, 5000])
  })

  it('begins asleep on a page that is opened in the background', async () => {
    const { scheduler, start, wakes, add, countdown } = begin({ visible: false })
    add(countdown(instant(start + 10_000)))
    await scheduler.advance(3000)
    expect(wakes).toEqual([])
  })

  it('forgets a clock that is gone', async () => {
    const { scheduler, start, wakes, add, countdown } = begin()
    const remove = add(countdown(instant(start + 10_000)))
    remove()
    await scheduler.advance(3000)
    expect(wakes).toEqual([])
  })
})

describe('the time until the next whole second', () => {
  it('is above 0, at most a second, and leads to a whole second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (remaining) => {
        const wait = untilNextSecond(milliseconds(remaining))
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(1000)
        expect(Math.abs((remaining - wait) % 1000)).toBe(0)
      }),
    )
  })
})
