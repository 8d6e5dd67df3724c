// Sending one's answer: kept while there is no way to the server, and sent by itself when there is one again.
import { useCallback, useEffect, useState } from 'react'
import { request } from '#client/connection/http/api.ts'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { retryDelay } from '#client/connection/wire/backoff.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'

type Sending =
  | { readonly status: 'none' | 'sending' }
  /** The answer waits for the network; `attempts`: how often it has been sent in vain. */
  | { readonly status: 'waiting'; readonly answer: PulseAnswer; readonly attempts: number }
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

export function useSending(path: string, { given, onGive, onAnswered }: Ways): SendingPart {
  const [sending, setSending] = useState<Sending>(
    given === null ? { status: 'none' } : { status: 'waiting', answer: given, attempts: 0 },
  )

  const deliver = useCallback(
    async (answer: PulseAnswer, attempts: number) => {
      const sent = await request<undefined>(path, { method: 'POST', body: answer })
      if (!sent.ok && sent.error.code === 'offline') {
        setSending({ status: 'waiting', answer, attempts })
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
      return deliver(answer, 1)
    },
    [deliver, onGive],
  )

  useEffect(() => {
    if (sending.status !== 'waiting') return undefined
    const { answer, attempts } = sending
    const again = () => void deliver(answer, attempts + 1)
    // A browser may say that it is online before anything gets through, and say nothing when a server is back.
    const timer = setTimeout(again, retryDelay(attempts, Math.random()))
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [sending, deliver])

  return { sending, send }
}
