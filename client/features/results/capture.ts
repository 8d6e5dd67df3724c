// How any part of the room opens the form for a new area or follow-up.
import { createContext, useContext } from 'react'
import { assert } from '#shared/lib/assert.ts'
import type { CaptureAction, Captures } from './captures.ts'
import type { AreaPrefill } from './drafts.ts'

export interface Capturing {
  readonly captures: Captures
  readonly act: (action: CaptureAction) => void
  /** Opens the form for an area: with what is known already, or with the draft that was kept, or new. */
  readonly openArea: (prefill?: AreaPrefill) => void
  /** Opens the form for a follow-up, with the draft that was kept if there is one. */
  readonly openFollowUp: () => void
  /** Sends the draft in the form and closes it. */
  readonly send: () => void
}

export const CaptureContext = createContext<Capturing | null>(null)

/** The captures of this page. @throws Error outside a `CaptureProvider`. */
export function useCapture(): Capturing {
  const capturing = useContext(CaptureContext)
  assert(capturing !== null, 'a CaptureProvider is around everything that captures results')
  return capturing
}
