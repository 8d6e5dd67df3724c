// Reading what a request brings, once, at the edge.
import type { Request } from 'express'
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'
import { HttpProblem } from './problem.ts'

/** The request's JSON body in the form of `schema`. @throws HttpProblem that names the fields that do not fit. */
export function bodyOf<T>(request: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(request.body)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new HttpProblem('malformed', { fields })
}

/** An id in the request's path. @throws HttpProblem `not-found` when it cannot be one. */
export function idIn(request: Request, name: string): string {
  const parsed = idSchema.safeParse(request.params[name])
  if (!parsed.success) throw new HttpProblem('not-found')
  return parsed.data
}

/** A parameter of the request's address, or `null` when it is missing or not one plain value. */
export function parameter(request: Request, name: string): string | null {
  const value = request.query[name]
  return typeof value === 'string' ? value : null
}

const languageSchema = z.enum(languages).catch('sv')

/** The language that the parameter `lang` asks for; Swedish without it. */
export function languageIn(request: Request): Language {
  return languageSchema.parse(parameter(request, 'lang'))
}
