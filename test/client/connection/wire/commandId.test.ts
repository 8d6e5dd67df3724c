import { expect, it } from 'vitest'
import { z } from 'zod'
import { newCommandId } from '#client/connection/wire/commandId.ts'

it('makes ids that the server takes, and never the same twice', () => {
  const ids = Array.from({ length: 100 }, newCommandId)
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(100)
})
