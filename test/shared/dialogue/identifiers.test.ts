// What may be an id.
import { expect, it } from 'vitest'
import { idSchema } from '#shared/dialogue/identifiers.ts'

it('ids are letters, digits, hyphens and underscores, 1 to 64 of them', () => {
  for (const id of ['a', 'vinnova', '5f0c7d2e-8f5b-4c4e-9d39-0c9b1c1d2e3f', '_', 'x'.repeat(64)]) {
    expect(idSchema.safeParse(id).success).toBe(true)
  }
  for (const id of ['', 'å', 'a b', '../etc', 'x'.repeat(65), 5, null]) {
    expect(idSchema.safeParse(id).success).toBe(false)
  }
})

it('what every object has is no id: whoever is looked up by it would always be found', () => {
  for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '__defineGetter__']) {
    expect(idSchema.safeParse(id).success).toBe(false)
  }
})
