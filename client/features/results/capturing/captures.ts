// What this page's user is writing down: drafts open, kept for later, on their way, or refused. Nothing written is dropped.
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Draft, DraftKind } from '../fields/drafts.ts'

/** open: in the form · kept: closed for now · sending: not answered yet · refused: the server said no, and why. */
export type CaptureStanding = 'open' | 'kept' | 'sending' | 'refused'

/** One draft and what has become of it. */
export interface Capture {
  readonly id: number
  readonly draft: Draft
  /** Whether its user has changed anything in it. */
  readonly touched: boolean
  readonly standing: CaptureStanding
  readonly refusal: RejectionCode | null
}

/** In the order they were begun; at most one is open. */
export type Captures = readonly Capture[]

export type CaptureAction =
  | { readonly type: 'begin'; readonly id: number; readonly draft: Draft; readonly touched: boolean }
  | { readonly type: 'reopen'; readonly id: number }
  | { readonly type: 'change'; readonly draft: Draft }
  | { readonly type: 'close' }
  | { readonly type: 'send'; readonly id: number }
  | { readonly type: 'accepted'; readonly id: number }
  | { readonly type: 'refused'; readonly id: number; readonly code: RejectionCode }
  | { readonly type: 'discard'; readonly id: number }

/** The captures after an action. Pure. */
export function captured(captures: Captures, action: CaptureAction): Captures {
  switch (action.type) {
    case 'begin': {
      const { id, draft, touched } = action
      return [...closed(captures), { id, draft, touched, standing: 'open', refusal: null }]
    }
    case 'reopen':
      return withOne(closed(captures), action.id, { standing: 'open' })
    case 'change':
      return captures.map((one) =>
        one.standing === 'open' ? { ...one, draft: action.draft, touched: true } : one,
      )
    case 'close':
      return closed(captures)
    case 'send':
      return withOne(captures, action.id, { standing: 'sending', refusal: null })
    case 'accepted':
    case 'discard':
      return captures.filter(({ id }) => id !== action.id)
    case 'refused': {
      // It comes back into the form when nothing else is written there, and else waits beside it.
      const standing = openCapture(captures) === null ? 'open' : 'refused'
      return withOne(captures, action.id, { standing, refusal: action.code })
    }
  }
}

/** The one in the form; `null` when the form is closed. */
export function openCapture(captures: Captures): Capture | null {
  return captures.find(({ standing }) => standing === 'open') ?? null
}

/** The draft of that kind that was closed last; `null` when there is none. */
export function keptCapture(captures: Captures, kind: DraftKind): Capture | null {
  return captures.findLast(({ standing, draft }) => standing === 'kept' && draft.kind === kind) ?? null
}

/** Those that are on their way, or were refused. */
export function unansweredCaptures(captures: Captures): Captures {
  return captures.filter(({ standing }) => standing === 'sending' || standing === 'refused')
}

function closed(captures: Captures): Captures {
  return captures.flatMap((one) => {
    if (one.standing !== 'open') return [one]
    if (!one.touched) return []
    return [{ ...one, standing: one.refusal === null ? 'kept' : 'refused' } satisfies Capture]
  })
}

function withOne(captures: Captures, id: number, changes: Partial<Capture>): Captures {
  return captures.map((one) => (one.id === id ? { ...one, ...changes } : one))
}
