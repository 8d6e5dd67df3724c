import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#shared/time/instant.ts'
import { addDays, dayOf, instantAt, startOfDay, timeOf } from '#shared/time/stockholm.ts'

const iso = (at: number) => new Date(at).toISOString()
const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 11, 30) })
  .map((ms) => instant(ms))

describe('Stockholm time', () => {
  it.each([
    ['2026-11-21', '09:00', '2026-11-21T08:00:00.000Z'],
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ])('puts %s %s at %s', (day, time, expected) => {
    expect(iso(instantAt(day, time))).toBe(expected)
  })

  it('takes a time that comes twice in autumn as the first of them', () => {
    expect(iso(instantAt('2026-10-25', '02:30'))).toBe('2026-10-25T00:30:00.000Z')
  })

  it('moves a time that does not come in spring past the jump', () => {
    const at = instantAt('2026-03-29', '02:30')
    expect([dayOf(at), timeOf(at)]).toEqual(['2026-03-29', '03:30'])
  })

  it('begins the days on which the clocks change at midnight there', () => {
    expect(iso(startOfDay('2026-03-29'))).toBe('2026-03-28T23:00:00.000Z')
    expect(iso(startOfDay('2026-03-30'))).toBe('2026-03-29T22:00:00.000Z')
    expect(iso(startOfDay('2026-10-25'))).toBe('2026-10-24T22:00:00.000Z')
    expect(iso(startOfDay('2026-10-26'))).toBe('2026-10-25T23:00:00.000Z')
  })

  it('finds back to any minute from the day and time it was written as, give or take the hour that comes twice', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const minute = Math.floor(at / 60_000) * 60_000
        const found = instantAt(dayOf(at), timeOf(at))
        expect([minute, minute - 3_600_000]).toContain(found)
        expect([dayOf(found), timeOf(found)]).toEqual([dayOf(at), timeOf(at)])
      }),
    )
  })

  it('places every moment within the day it belongs to, which is 23 to 25 hours long', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const day = dayOf(at)
        const [start, end] = [startOfDay(day), startOfDay(addDays(day, 1))]
        expect(start).toBeLessThanOrEqual(at)
        expect(end).toBeGreaterThan(at)
        expect([23, 24, 25]).toContain((end - start) / 3_600_000)
      }),
    )
  })

  it('counts days across months, leap days and years, in both directions', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
