// Sending everybody what the dialogue came to for her organisation.
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import type { Sending } from './useSending.ts'

interface Props {
  readonly letters: MailTexts
  readonly sending: Sending
}

/** Nothing when everybody's is sent. */
export function ResultsActions({ letters, sending: { isSending, sendResults } }: Props) {
  const { t } = useTranslation('mail')
  const unsent = letters.filter(({ state }) => state === 'not-sent').length
  if (unsent === 0) return null
  return (
    <Button
      leftSection={<IconSend size={18} aria-hidden />}
      loading={isSending}
      onClick={() => void sendResults()}
    >
      {t('sendResults', { count: unsent })}
    </Button>
  )
}
