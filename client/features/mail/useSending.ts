// Sending letters by a press, and saying how it went.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { SendInvitations, SentLetters } from '#shared/protocol/http/mail.ts'

export interface Sending {
  readonly isSending: boolean
  /** Sends; says how many letters are on their way and how many people of those asked for get none. */
  readonly send: (body?: SendInvitations) => Promise<void>
}

/** @param path that letters are sent by; `onSent` is called when they are on their way */
export function useSending(path: string, onSent: () => void): Sending {
  const { t } = useTranslation(['mail', 'ui'])
  const notify = useNotify()
  const [isSending, setSending] = useState(false)
  const send = async (body?: SendInvitations) => {
    setSending(true)
    const answer = await request<SentLetters>(path, {
      method: 'POST',
      ...(body === undefined ? {} : { body }),
    })
    setSending(false)
    if (!answer.ok) {
      notify(t(`ui:problem.${answer.error.code}`), 'problem')
      return
    }
    // Those who have got theirs need not be told of again.
    const news = answer.value.results.filter(({ result }) => result !== 'already-sent')
    const queued = news.filter(({ result }) => result === 'queued').length
    const rest = news.length - queued
    notify(t('sent', { queued, rest }), rest > 0 ? 'problem' : 'plain')
    onSent()
  }
  return { isSending, send }
}
