// Problems over HTTP, as application/problem+json (RFC 9457).
import { z } from 'zod'
import { problemCodes } from './problemCode.ts'

/** The body of every refused request. `type` is `about:blank`; `code` is what a program looks at. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.enum(problemCodes),
  detail: z.string().optional(),
  /** For a body that does not fit: which fields, and why. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
