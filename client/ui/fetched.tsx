// Parts of a view that are fetched when they are first drawn. What cannot be fetched leaves the rest of the view as it is.
import { createElement, useCallback, useEffect, useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useUntilReached } from '#client/retry/useUntilReached.ts'
import { ErrorState } from './states/ErrorState.tsx'
import { LoadingState } from './states/LoadingState.tsx'

/** What stands in the part's place: nothing while it is a menu or a window; words, where a pane would be empty. */
export type InPlace = 'nothing' | 'words'

/**
 * A component that stands for the one that `load` fetches, once for the page. When that fails it is tried again, more
 * and more seldom, as soon as the network returns or the page comes into sight, and, where there are words, when the reader asks for it.
 */
export function fetched<P extends object>(
  load: () => Promise<ComponentType<P>>,
  inPlace: InPlace = 'nothing',
): ComponentType<P> {
  let part: ComponentType<P> | null = null
  const fetchOnce = async () => {
    part ??= await load()
  }
  return function Fetched(props: P) {
    const status = useFetch(fetchOnce, part !== null)
    if (part !== null) return createElement(part, props)
    return inPlace === 'words' ? <Words {...status} /> : null
  }
}

interface FetchStatus {
  readonly hasFailed: boolean
  readonly tryAgain: () => void
}

/** Fetches when the component appears; draws it again when that has succeeded or failed. */
function useFetch(fetchOnce: () => Promise<void>, isThere: boolean): FetchStatus {
  const [outcome, setOutcome] = useState<'none' | 'fetched' | 'failed'>('none')
  const isMissing = !isThere && outcome === 'none'
  // What has failed says so until the part is there: trying again by itself takes no words away.
  const latest = useRef(0)
  const fetchNow = useCallback(() => {
    const mine = (latest.current += 1)
    return fetchOnce().then(
      () => setOutcome('fetched'),
      () => {
        // One that was begun before says nothing of a later one, which may still come.
        if (mine === latest.current) setOutcome('failed')
      },
    )
  }, [fetchOnce])
  useEffect(() => {
    if (isMissing) void fetchNow()
  }, [isMissing, fetchNow])
  useUntilReached(outcome === 'failed' && !isThere, fetchNow)
  return { hasFailed: outcome === 'failed', tryAgain: useCallback(() => setOutcome('none'), []) }
}

function Words({ hasFailed, tryAgain }: FetchStatus): ReactNode {
  const { t } = useTranslation('ui')
  if (!hasFailed) return <LoadingState />
  return (
    <ErrorState title={t('notFetched')} level={3} onRetry={tryAgain}>
      {t('problem.offline')}
    </ErrorState>
  )
}
