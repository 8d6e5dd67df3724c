// Requests to the server over HTTP: what comes back is a value, or a problem that the interface can put into words.
import * as z from 'zod/mini'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { problemCodes } from '#shared/protocol/http/problemCode.ts'
import type { ProblemCode } from '#shared/protocol/http/problemCode.ts'

/** Why a request gave nothing. */
export interface ApiProblem {
  /** `offline` when no answer came at all. */
  readonly code: ProblemCode | 'offline'
  /** For a body that does not fit: which fields, and why. */
  readonly fields: readonly { readonly path: string; readonly message: string }[]
}

export type ApiResult<T> = Result<T, ApiProblem>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface ApiRequest {
  readonly method?: Method
  /** Sent as JSON. */
  readonly body?: unknown
}

/**
 * The answer of `path` (which begins with `/api/`) as `T`, the type that shared/protocol/http gives for it; our own server
 * made it, so it is not parsed again. An answer without a body is `undefined`. Never rejects.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body }: ApiRequest = {},
): Promise<ApiResult<T>> {
  const answer = await exchange(path, method, body)
  if (answer === null) return err({ code: 'offline', fields: [] })
  return answer.ok ? ok(z.custom<T>().parse(answer.body)) : err(toProblem(answer.body, answer.status))
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
}

/** `null` when the network fails before the whole answer is there. */
async function exchange(path: string, method: Method, body: unknown): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : jsonHeader) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
    return {
      ok: response.ok,
      status: response.status,
      body: isJson ? await response.json() : undefined,
    }
  } catch {
    return null
  }
}

const jsonHeader = { 'content-type': 'application/json' }

// What a page needs of a problem. The whole of it is shared/protocol/http/problem.ts; this is fetched before anything else.
const problemSchema = z.object({
  code: z.enum(problemCodes),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
})

// Something between us and the server may answer without a problem of ours, a gateway for one.
function toProblem(body: unknown, status: number): ApiProblem {
  const problem = problemSchema.safeParse(body)
  if (problem.success) return { code: problem.data.code, fields: problem.data.fields ?? [] }
  return { code: status >= 500 ? 'unavailable' : 'internal', fields: [] }
}
