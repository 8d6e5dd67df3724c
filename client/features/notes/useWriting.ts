// Fetches the editor, which is as large as the rest of the page together, when notes are first shown.
import { useCallback, useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import type { NotesProps } from './writing/notesProps.ts'

/** The editor's part of the page. */
export type Writing =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly Notes: ComponentType<NotesProps> }
  | { readonly status: 'failed'; readonly retry: () => void }

export function useWriting(): Writing {
  const [fetched, setFetched] = useState<ComponentType<NotesProps> | 'loading' | 'failed'>('loading')
  const load = useCallback(() => {
    import('./writing/Notes.tsx').then(
      ({ Notes }) => setFetched(() => Notes),
      () => setFetched('failed'),
    )
  }, [])
  useEffect(load, [load])
  if (fetched === 'loading') return { status: 'loading' }
  if (fetched !== 'failed') return { status: 'ready', Notes: fetched }
  return {
    status: 'failed',
    retry: () => {
      setFetched('loading')
      load()
    },
  }
}
