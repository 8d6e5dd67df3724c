// How any part of the room opens the form for a new area or follow-up.
import { createContext, useContext } from 'react'
import { assert } from '#shared/lib/assert.ts'
import type { AreaPrefill, FollowUpPrefill, RecordCommand } from '../fields/drafts.ts'
import type { CaptureAction, Captures } from './captures.ts'

/** What is known of a new thing before a word is written. */
export type Begun =
  | { readonly kind: 'area'; readonly prefill: AreaPrefill }
  | { readonly kind: 'followUp'; readonly prefill: FollowUpPrefill }

/** Hears what becomes of a draft, for whoever wants to refer to the thing. */
export interface CaptureListener {
  /** It is on its way, also while that waits for the connection; once more when it was refused and is sent anew. */
  readonly sent: (command: RecordCommand) => void
  /** The server said no; the draft is back in the form with the reason, or waits beside it. */
  readonly refused: () => void
  /** The form has closed, sent or not: the focus is to go back to where it was opened. */
  readonly closed: () => void
}

export interface Capturing {
  readonly captures: Captures
  readonly act: (action: CaptureAction) => void
  /** Opens the form for an area: with what is known already, or with the draft that was kept, or new. */
  readonly openArea: (prefill?: AreaPrefill) => void
  /** Opens the form for a follow-up, with the draft that was kept if there is one. */
  readonly openFollowUp: () => void
  /** Opens the form for a new thing that `listener` wants to hear of. Closed untouched, it is dropped without a word. */
  readonly openFor: (begun: Begun, listener: CaptureListener) => void
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
