// Sending letters by a press, and saying how it went.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { request } from '#client/connection/http/api.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type {
  MailKind,
  MailText,
  SendAgain,
  SendInvitations,
  SentLetters,
} from '#shared/protocol/http/mail.ts'

/** Each way of sending says how many letters are on their way, and how many people of those asked for get none. */
export interface Sending {
  readonly isSending: boolean
  readonly sendInvitations: (personIds: readonly string[]) => Promise<void>
  /** To everybody who has not got hers. */
  readonly sendResults: () => Promise<void>
  /** One that came to nothing, once more. */
  readonly sendAgain: (kind: MailKind, letter: MailText) => Promise<void>
}

/**
 * @param query names the seat that it is asked for by
 * @param onAnswer called when it is known how it went, before what sent the letters may go
 */
export function useSending(query: string, onAnswer: () => void): Sending {
  const { t } = useTranslation(['mail', 'ui'])
  const notify = useNotify()
  const id = useDialogue((state) => state.id)
  const [isSending, setSending] = useState(false)
  const post = async (what: string, body?: SendInvitations | SendAgain) => {
    setSending(true)
    let isRepeated = false
    const answer = await request<SentLetters>(`/api/dialogues/${id}/mail/${what}?${query}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body }),
      onRepeat: () => {
        isRepeated = true
      },
    })
    setSending(false)
    if (answer.ok) tell(answer.value, isRepeated)
    else notify(t(`ui:problem.${answer.error.code}`), 'problem')
    onAnswer()
  }
  const tell = ({ results }: SentLetters, isRepeated: boolean) => {
    // Those who have got theirs need not be told of again.
    const news = results.filter(({ result }) => result !== 'already-sent')
    const queued = news.filter(({ result }) => result === 'queued').length
    const rest = news.length - queued
    if (news.length === 0) {
      // The press itself may have sent them, and its answer have been lost.
      notify(t(isRepeated ? 'allSent' : 'nothingToSend'))
      return
    }
    const words = [
      queued > 0 && t('onTheWay', { count: queued }),
      rest > 0 && t('notSent', { count: rest }),
    ].filter((part) => part !== false)
    notify(words.join(' '), rest > 0 ? 'problem' : 'plain')
  }
  return {
    isSending,
    sendInvitations: (personIds) => post('invitations', { personIds: [...personIds] }),
    sendResults: () => post('results'),
    sendAgain: (kind, { personId, aboutId }) => post(`${kind}/again`, { personId, aboutId }),
  }
}
