// Requests to the server over HTTP: what comes back is a value, or a problem that the interface can put into words.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { problemCodes } from '#shared/protocol/http/problemCode.ts'
import type { ProblemCode } from '#shared/protocol/http/problemCode.ts'
import { REQUEST_ID_HEADER } from '#shared/protocol/http/requestId.ts'
import { isList, isObject, isText } from '../wire/envelope.ts'
import { repeating } from './repeating.ts'
import { wishes } from './wishes.ts'

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
  /** What is to be another than now, where neither address nor body says so: the same wish is not the same once that has changed. */
  readonly about?: string | null
  /** The id of a write that is to be known as the same beyond this page; the page gives an id of its own without it. */
  readonly requestId?: string
  /** Whether a write without an answer is left to whoever asks, who is told at once and asks again herself. */
  readonly isOnce?: boolean
  /** Whether a write is still to be done, asked before it is repeated; without it, it is. */
  readonly isWanted?: () => boolean
  /** Called when a write is repeated: what is answered may then be what an earlier one has done. */
  readonly onRepeat?: () => void
}

/**
 * The answer of `path` (which begins with `/api/`) as `T`, the type that shared/protocol/http gives for it; our own server
 * made it, so it is not parsed again. An answer without a body is `undefined`. Never rejects. A write that got no answer is repeated for
 * some seconds (`Repeating`). It goes under the same id then, and also when whoever asked asks again, so that it is done once.
 */
export async function request<T>(
  path: string,
  {
    method = 'GET',
    body,
    about = null,
    requestId,
    isOnce = method === 'GET',
    isWanted = () => true,
    onRepeat = () => undefined,
  }: ApiRequest = {},
): Promise<ApiResult<T>> {
  const words = JSON.stringify([method, path, body, about])
  const id = method === 'GET' ? null : (requestId ?? wishes.idOf(words))
  const send = async () => resultOf<T>(await exchange(path, method, body, id))
  const result = await (isOnce ? send() : repeating.untilAnswered({ send, isAnswered, isWanted, onRepeat }))
  if (wasAnswered(result)) wishes.answered(words)
  return result
}

// No answer came, or whatever stands before the server gave one in its place: in a moment it may be otherwise.
const passing: ReadonlySet<ApiProblem['code']> = new Set(['offline', 'unavailable'])
const isAnswered = (result: ApiResult<unknown>) => result.ok || !passing.has(result.error.code)

// After these the server may have carried out what was asked for.
const unsure: ReadonlySet<ApiProblem['code']> = new Set(['offline', 'unavailable', 'internal'])

/** Whether it is known what became of a write: asked for once more it is then another. */
export function wasAnswered(result: ApiResult<unknown>): boolean {
  return result.ok || !unsure.has(result.error.code)
}

function resultOf<T>(answer: Answer | null): ApiResult<T> {
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
async function exchange(
  path: string,
  method: Method,
  body: unknown,
  id: string | null,
): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : jsonHeader),
        ...(id === null ? {} : { [REQUEST_ID_HEADER]: id }),
      },
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
