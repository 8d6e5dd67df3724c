// Fetches the editor, which is as large as the rest of the page together, when notes are first shown.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ComponentType } from 'react'
import { useUntilReached } from '#client/retry/useUntilReached.ts'
import type { NotesProps } from './writing/notesProps.ts'

/** The editor's part of the page. */
export type Writing =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly Notes: ComponentType<NotesProps> }
  /** It is tried again by itself too, as long as it says so. */
  | { readonly status: 'failed'; readonly retry: () => void }

export function useWriting(): Writing {
  const [fetched, setFetched] = useState<ComponentType<NotesProps> | 'loading' | 'failed'>('loading')
  const latest = useRef(0)
  const load = useCallback(() => {
    const mine = (latest.current += 1)
    return import('./writing/Notes.tsx').then(
      ({ Notes }) => setFetched(() => Notes),
      () => {
        // One that was begun before says nothing of a later one, which may still come.
        if (mine === latest.current) setFetched('failed')
      },
    )
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  useUntilReached(fetched === 'failed', load)
  if (fetched === 'loading') return { status: 'loading' }
  if (fetched !== 'failed') return { status: 'ready', Notes: fetched }
  return {
    status: 'failed',
    retry: () => {
      setFetched('loading')
      void load()
    },
  }
}
