// On whose behalf the reader may report what came of an area.
import { useMemo } from 'react'
import { useSession } from '#client/connection/session.tsx'
import type { SessionView } from '#shared/protocol/http/session.ts'

/** As whom somebody reports. */
export interface Reporting {
  /** The seat that she reports by; `null` where she has none in the dialogue and stands for the organisation. */
  readonly as: string | null
  /** Whether the organisation is her own, rather than one whose answer a facilitator writes down. */
  readonly isOwn: boolean
}

/** `null` where the reader may not report for the organisation in the dialogue. */
export type Reporter = (dialogueId: string, organisationId: string) => Reporting | null

/** Her own organisations in every dialogue, and every organisation in the dialogues that she facilitates. */
export function reporterOf({ account, seats }: SessionView): Reporter {
  return (dialogueId, organisationId) => {
    const here = seats.filter((seat) => seat.dialogueId === dialogueId && seat.role !== 'display')
    const own = here.find((seat) => seat.organisationId === organisationId)
    if (own !== undefined) return { as: own.personId, isOwn: true }
    const facilitating = here.find(({ role }) => role === 'facilitator')
    if (facilitating !== undefined) return { as: facilitating.personId, isOwn: false }
    const elsewhere = seats.some((seat) => seat.organisationId === organisationId && seat.role !== 'display')
    return elsewhere || account?.organisation.id === organisationId ? { as: null, isOwn: true } : null
  }
}

const nobody: Reporter = () => null

/** Nobody's while the session is not known. */
export function useReporter(): Reporter {
  const { loaded } = useSession()
  return useMemo(() => (loaded.status === 'there' ? reporterOf(loaded.value) : nobody), [loaded])
}
