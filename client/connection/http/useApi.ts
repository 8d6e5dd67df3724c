// Reading something over HTTP while a view is shown.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useUntilReached } from '#client/retry/useUntilReached.ts'
import { request } from './api.ts'
import type { ApiProblem, ApiResult } from './api.ts'

/** What a view has of an answer: still loading, the value, or why there is none. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'there'; readonly value: T }
  | { readonly status: 'failed'; readonly problem: ApiProblem }

export interface ApiReading<T> {
  readonly loaded: Loaded<T>
  /**
   * Reads again; what was there stays until the new answer is, and also when the server could not answer now: whoever types in
   * a view does not lose it to a moment without a network. Resolves to `false` when what is shown is therefore older than the call.
   */
  readonly reload: () => Promise<boolean>
}

interface Answer<T> {
  readonly path: string
  readonly loaded: Loaded<T>
}

const loading = { status: 'loading' } as const

/** What `path` answers as `T`, read when the view appears and when `path` changes; without a server, by itself once there is one. */
export function useApi<T>(path: string): ApiReading<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  // Answers may come in another order than they were asked for: none takes the place of the answer to a later request, nor does
  // that of a path which is shown no more, by whomever it was asked for.
  const requests = useRef({ path, asked: 0, taken: 0 })

  const reload = useCallback(async () => {
    const mine = (requests.current.asked += 1)
    const result = await request<T>(path)
    if (mine < requests.current.taken || path !== requests.current.path) return true
    requests.current.taken = mine
    setAnswer((before) => next(before, path, result))
    return result.ok
  }, [path])

  useEffect(() => {
    const { current } = requests
    current.path = path
    void reload()
    return () => {
      // What has been asked until now is no longer shown.
      current.taken = current.asked + 1
    }
  }, [path, reload])

  const loaded = answer?.path === path ? answer.loaded : loading
  useUntilReached(loaded.status === 'failed' && loaded.problem.code === 'offline', reload)
  return { loaded, reload }
}

// Says nothing against what was read before: the server was not reached, or could not answer at that moment.
const passing: ReadonlySet<ApiProblem['code']> = new Set([
  'offline',
  'unavailable',
  'busy',
  'too-many',
  'internal',
])

function next<T>(before: Answer<T> | null, path: string, result: ApiResult<T>): Answer<T> {
  if (result.ok) return { path, loaded: { status: 'there', value: result.value } }
  const { code } = result.error
  const failed: Answer<T> = { path, loaded: { status: 'failed', problem: result.error } }
  if (before?.path !== path) return failed
  const { loaded: was } = before
  // A view that says so already is not drawn again for it.
  const saysSo = was.status === 'failed' && was.problem.code === code
  return saysSo || (was.status === 'there' && passing.has(code)) ? before : failed
}
