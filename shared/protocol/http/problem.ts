// Problems over HTTP, as application/problem+json (RFC 9457).
import { z } from 'zod'

export const problemCodeSchema = z.enum([
  'malformed',
  'no-session',
  'not-allowed',
  'not-found',
  'conflict',
  'too-large',
  'too-many',
  'foreign-origin',
  'unavailable',
  'internal',
])
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** The body of every refused request. `type` is `about:blank`; `code` is what a program looks at. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: problemCodeSchema,
  detail: z.string().optional(),
  /** For a body that does not fit: which fields, and why. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
