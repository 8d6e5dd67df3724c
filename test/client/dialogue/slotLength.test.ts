// How long a slot is, in words of minutes.
import { describe, expect, it } from 'vitest'
import { slotLength } from '#client/dialogue/slotLength.ts'
import { milliseconds, minutes, seconds } from '#shared/time/instant.ts'

describe("a slot's length", () => {
  it('is a number of whole minutes, where it is one', () => {
    expect([minutes(3), minutes(10), minutes(75), minutes(0)].map(slotLength)).toEqual(['3', '10', '75', '0'])
  })

  it('is told to the second when a discussion was shortened by half a minute, and not rounded up again', () => {
    expect([seconds(150), seconds(45)].map(slotLength)).toEqual(['2:30', '0:45'])
  })

  it('makes nothing of a part of a second', () => {
    expect([milliseconds(179_999.6), milliseconds(180_000.4)].map(slotLength)).toEqual(['3', '3'])
  })
})
