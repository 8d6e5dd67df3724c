// What is done with invitations: sending those that have not been sent, and taking the calendar entry home.
import { Button, Group } from '@mantine/core'
import { IconCalendarDown, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { MailTexts, SendInvitations, SentInvitations } from '#shared/protocol/http/mail.ts'

interface Props {
  readonly letters: MailTexts
  readonly sends: boolean
  /** Names the seat that it is asked for by. */
  readonly query: string
  readonly onSent: () => void
}

export function InvitationActions({ letters, sends, query, onSent }: Props) {
  const { t } = useTranslation(['mail', 'ui'])
  const language = useLanguage()
  const notify = useNotify()
  const id = useDialogue((state) => state.id)
  const [isSending, setSending] = useState(false)
  const unsent = letters.filter(({ state }) => state === 'not-sent').map(({ personId }) => personId)
  const send = async () => {
    setSending(true)
    const body: SendInvitations = { personIds: unsent }
    const path = `/api/dialogues/${id}/mail/invitations?${query}`
    const answer = await request<SentInvitations>(path, { method: 'POST', body })
    setSending(false)
    if (!answer.ok) {
      notify(t(`ui:problem.${answer.error.code}`), 'problem')
      return
    }
    const { results } = answer.value
    const queued = results.filter(({ result }) => result === 'queued').length
    const rest = results.length - queued
    notify(t('sent', { queued, rest }), rest > 0 ? 'problem' : 'plain')
    onSent()
  }
  return (
    <Group gap="sm">
      {sends && unsent.length > 0 && (
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          loading={isSending}
          onClick={() => void send()}
        >
          {t('send', { count: unsent.length })}
        </Button>
      )}
      <Button
        variant="default"
        component="a"
        href={`/api/dialogues/${id}/invitation.ics?${query}&lang=${language}`}
        download
        leftSection={<IconCalendarDown size={18} aria-hidden />}
      >
        {t('ics')}
      </Button>
    </Group>
  )
}
