// Sending one's answer: kept while there is no way to the server, and sent by itself when there is one again.
import { useCallback, useEffect, useState } from 'react'
import { request } from '#client/connection/http/api.ts'
import type { ApiProblem } from '#client/connection/http/api.ts'
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

/** @param onAnswered called when the answer is on the server, also when it was there already: an answer can be lost on its way back */
export function useSending(path: string, onAnswered: () => void): SendingPart {
  const [sending, setSending] = useState<Sending>({ status: 'none' })

  const send = useCallback(
    async (answer: PulseAnswer) => {
      setSending({ status: 'sending' })
      const sent = await request<undefined>(path, { method: 'POST', body: answer })
      if (sent.ok || sent.error.code === 'conflict') {
        setSending({ status: 'none' })
        onAnswered()
      } else if (sent.error.code === 'offline') setSending({ status: 'waiting', answer })
      else setSending({ status: 'failed', problem: sent.error })
    },
    [path, onAnswered],
  )

  const waiting = sending.status === 'waiting' ? sending.answer : null
  useEffect(() => {
    if (waiting === null) return undefined
    const sendNow = () => void send(waiting)
    window.addEventListener('online', sendNow)
    return () => window.removeEventListener('online', sendNow)
  }, [waiting, send])

  return { sending, send }
}
