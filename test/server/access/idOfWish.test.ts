import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { idOfWish } from '#server/access/idOfWish.ts'

const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 })

it('the same parts give the same id, which is a UUID', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(idOfWish(...given)).toBe(idOfWish(...given))
      expect(z.uuid().safeParse(idOfWish(...given)).success).toBe(true)
    }),
  )
})

it('other parts give another id, also when they only lie differently', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      expect(idOfWish(...one)).not.toBe(idOfWish(...other))
    }),
  )
  expect(idOfWish('a', 'bc')).not.toBe(idOfWish('ab', 'c'))
})
