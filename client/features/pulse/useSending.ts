// Sending one's answer: kept while there is no way to the server, and sent by itself when there is one again.
import { useCallback, useEffect, useState } from 'react'
import { warnOfLoss } from '#client/connection/dialogue/lossWarning.ts'
import type { HeldHere } from '#client/connection/dialogue/lossWarning.ts'
import { request } from '#client/connection/http/api.ts'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { useUntilReached } from '#client/retry/useUntilReached.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'

type Sending =
  | { readonly status: 'none' | 'sending' }
  /** The answer waits for the network. */
  | { readonly status: 'waiting'; readonly answer: PulseAnswer }
  | { readonly status: 'failed'; readonly problem: ApiProblem }

export interface SendingPart {
  readonly sending: Sending
  readonly send: (answer: PulseAnswer) => Promise<void>
}

interface Ways {
  /** What was given before the form was drawn anew, and is to be sent now. */
  readonly given: PulseAnswer | null
  /** Called with the answer for as long as it is on its way. Must stay the same while the form is shown. */
  readonly onGive: (answer: PulseAnswer | null) => void
  /** Called when the answer is on the server, also when it was there already: an answer can be lost on its way back. As `onGive`. */
  readonly onAnswered: () => void
}

// An answer that waits is on the page alone.
const heldByPage: HeldHere = { endsWithPage: () => true, subscribe: () => () => undefined }

export function useSending(path: string, { given, onGive, onAnswered }: Ways): SendingPart {
  const [sending, setSending] = useState<Sending>(
    given === null ? { status: 'none' } : { status: 'waiting', answer: given },
  )

  const deliver = useCallback(
    async (answer: PulseAnswer) => {
      const sent = await request<undefined>(path, { method: 'POST', body: answer, isOnce: true })
      if (!sent.ok && sent.error.code === 'offline') {
        setSending((before) =>
          before.status === 'waiting' && before.answer === answer ? before : { status: 'waiting', answer },
        )
        return
      }
      onGive(null)
      if (sent.ok || sent.error.code === 'conflict') {
        setSending({ status: 'none' })
        onAnswered()
      } else setSending({ status: 'failed', problem: sent.error })
    },
    [path, onGive, onAnswered],
  )
  const send = useCallback(
    (answer: PulseAnswer) => {
      setSending({ status: 'sending' })
      onGive(answer)
      return deliver(answer)
    },
    [deliver, onGive],
  )

  const waiting = sending.status === 'waiting' ? sending.answer : null
  const again = useCallback(async () => {
    if (waiting !== null) await deliver(waiting)
  }, [waiting, deliver])
  const isWaiting = waiting !== null
  useUntilReached(isWaiting, again)
  useEffect(() => (isWaiting ? warnOfLoss(heldByPage, window) : undefined), [isWaiting])

  return { sending, send }
}
