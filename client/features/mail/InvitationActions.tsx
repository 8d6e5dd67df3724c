// What is done with invitations: sending those that have not been sent, and taking the calendar entry home.
import { Button, Group } from '@mantine/core'
import { IconCalendarDown, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import type { Sending } from './useSending.ts'

interface Props {
  readonly letters: MailTexts
  readonly sends: boolean
  /** Names the seat that it is asked for by. */
  readonly query: string
  readonly sending: Sending
}

export function InvitationActions({ letters, sends, query, sending: { isSending, sendInvitations } }: Props) {
  const { t } = useTranslation('mail')
  const language = useLanguage()
  const id = useDialogue((state) => state.id)
  const unsent = letters.filter(({ state }) => state === 'not-sent').map(({ personId }) => personId)
  return (
    <Group gap="sm">
      {sends && unsent.length > 0 && (
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          loading={isSending}
          onClick={() => void sendInvitations(unsent)}
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
