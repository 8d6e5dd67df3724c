// The versions of a slot's notes, read when they are shown, and again when the slot has ended once more.
import { useCallback, useEffect } from 'react'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { request } from '#client/connection/http/api.ts'
import type { ApiResult } from '#client/connection/http/api.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import type { ApiReading } from '#client/connection/http/useApi.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import type { KeepNotesVersion, NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import { seconds } from '#shared/time/instant.ts'

/** A version is there a second after the slot has ended. */
const THERE_AFTER = seconds(1.5)

export interface Versions extends ApiReading<readonly NotesVersion[]> {
  /** The address of one version with its text. */
  readonly addressOf: (number: number) => string
  /** Keeps the text as it is on the server now. */
  readonly keep: (cause: KeepNotesVersion['cause']) => Promise<ApiResult<NotesVersion>>
}

export function useVersions(slotId: SlotId): Versions {
  const { dialogueId } = useDialoguePart()
  const { personId } = useSeat()
  const path = `/api/dialogues/${dialogueId}/notes/${slotId}/versions`
  const as = `?as=${personId}`
  const reading = useApi<readonly NotesVersion[]>(`${path}${as}`)
  const { reload } = reading
  const ends = useDialogue(
    ({ timer }) => runOf(timer, slotId).stretches.filter(({ to }) => to !== null).length,
  )
  useEffect(() => {
    if (ends === 0) return undefined
    const timer = setTimeout(() => void reload(), THERE_AFTER)
    return () => clearTimeout(timer)
  }, [ends, reload])
  const keep = useCallback(
    async (cause: KeepNotesVersion['cause']) => {
      const kept = await request<NotesVersion>(`${path}${as}`, { method: 'POST', body: { cause } })
      if (kept.ok) await reload()
      return kept
    },
    [path, as, reload],
  )
  return { ...reading, addressOf: (number) => `${path}/${number}${as}`, keep }
}
