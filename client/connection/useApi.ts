// Reading something over HTTP while a view is shown.
import { useCallback, useEffect, useState } from 'react'
import { request } from './api.ts'
import type { ApiProblem, ApiResult } from './api.ts'

/** What a view has of an answer: still loading, the value, or why there is none. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'there'; readonly value: T }
  | { readonly status: 'failed'; readonly problem: ApiProblem }

export interface ApiReading<T> {
  readonly loaded: Loaded<T>
  /** Reads again; what was there stays until the new answer is. */
  readonly reload: () => Promise<void>
}

const loading = { status: 'loading' } as const

/** What `path` answers as `T`, read when the view appears and when `path` changes. */
export function useApi<T>(path: string): ApiReading<T> {
  const [answer, setAnswer] = useState<{ readonly path: string; readonly loaded: Loaded<T> } | null>(null)

  const accept = useCallback((result: ApiResult<T>) => setAnswer({ path, loaded: toLoaded(result) }), [path])

  useEffect(() => {
    let isShown = true
    void request<T>(path).then((result) => isShown && accept(result))
    return () => {
      isShown = false
    }
  }, [path, accept])

  const reload = useCallback(async () => accept(await request<T>(path)), [path, accept])

  return { loaded: answer?.path === path ? answer.loaded : loading, reload }
}

function toLoaded<T>(result: ApiResult<T>): Loaded<T> {
  return result.ok ? { status: 'there', value: result.value } : { status: 'failed', problem: result.error }
}
