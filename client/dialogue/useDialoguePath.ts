// Addresses within the dialogue that is shown.
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'

/** `part` is what follows the dialogue's own address, as in `setup/agenda`; that address itself when it is left out. */
export type DialoguePath = (part?: string, parameters?: Readonly<Record<string, string>>) => string

/**
 * Writes addresses that lead elsewhere in this dialogue as the same person: a browser with several seats in it is told by the
 * address which one to take, and without it whoever follows a link becomes somebody else.
 */
export function useDialoguePath(): DialoguePath {
  const { dialogueId } = useDialoguePart()
  const [search] = useSearchParams()
  const as = search.get('as')
  return useCallback(
    (part = '', parameters = {}) => {
      const path = part === '' ? `/d/${dialogueId}` : `/d/${dialogueId}/${part}`
      const query = new URLSearchParams({ ...(as !== null && { as }), ...parameters }).toString()
      return query === '' ? path : `${path}?${query}`
    },
    [dialogueId, as],
  )
}
