// Where the facilitator is, for the requests about people.
import { useMemo } from 'react'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useSeat } from '#client/connection/hooks.ts'
import type { Place } from './peopleApi.ts'

export function usePlace(): Place {
  const { dialogueId } = useDialoguePart()
  const { personId } = useSeat()
  return useMemo(() => ({ dialogueId, as: personId }), [dialogueId, personId])
}
