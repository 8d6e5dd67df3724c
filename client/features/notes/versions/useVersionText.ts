// The text of a version, fetched when it is chosen.
import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import type { NotesVersionContent } from '#shared/protocol/http/notesVersions.ts'
import { readVersion } from './readVersion.ts'

/** `foreign`: it holds something that this page is too old to know. */
export type VersionReading =
  | { readonly status: 'loading' }
  | { readonly status: 'there'; readonly value: Y.XmlFragment }
  | { readonly status: 'foreign' }
  | { readonly status: 'failed'; readonly problem: ApiProblem }

export function useVersionText(address: string): {
  readonly text: VersionReading
  readonly reload: () => void
} {
  const { loaded, reload } = useApi<NotesVersionContent>(address)
  const text = useMemo((): VersionReading => {
    if (loaded.status !== 'there') return loaded
    const value = readVersion(loaded.value)
    return value === null ? { status: 'foreign' } : { status: 'there', value }
  }, [loaded])
  return { text, reload: () => void reload() }
}
