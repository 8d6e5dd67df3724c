// Requests to the server over HTTP: what comes back is a value, or a problem that the interface can put into words.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { problemCodes } from '#shared/protocol/http/problemCode.ts'
import type { ProblemCode } from '#shared/protocol/http/problemCode.ts'
import { isList, isObject, isText } from '../wire/envelope.ts'

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
  const isOurs = (_body: unknown): _body is T => answer.ok
  return isOurs(answer.body) ? ok(answer.body) : err(toProblem(answer.body, answer.status))
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
    return { ok: response.ok, status: response.status, body: await bodyOf(response) }
  } catch {
    return null
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return isJson ? response.json() : undefined
}

/** Why a request was refused, from its answer. Rejects when the network fails before all of it is there. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  return toProblem(await bodyOf(response), response.status)
}

const jsonHeader = { 'content-type': 'application/json' }

// Something between us and the server may answer without a problem of ours, a gateway for one.
function toProblem(body: unknown, status: number): ApiProblem {
  const problem = isObject(body) ? body : {}
  const code = problemCodes.find((known) => known === problem['code'])
  const fields = problem['fields']
  return {
    code: code ?? (status >= 500 ? 'unavailable' : 'internal'),
    fields: isList(fields, isField) ? fields : [],
  }
}

const isField = (value: unknown): value is ApiProblem['fields'][number] =>
  isObject(value) && isText(value['path']) && isText(value['message'])
