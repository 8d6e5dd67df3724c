// Sending everybody what the dialogue came to for her organisation, and how far that has come.
import { Button, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import type { LetterState, MailTexts } from '#shared/protocol/http/mail.ts'
import { useSending } from './useSending.ts'

interface Props {
  readonly letters: MailTexts
  readonly sends: boolean
  /** Names the seat that it is asked for by. */
  readonly query: string
  readonly onSent: () => void
}

// In the order in which they are told.
const states: readonly LetterState[] = ['sent', 'waiting', 'not-sent', 'no-address', 'stopped', 'refused']

export function ResultsActions({ letters, sends, query, onSent }: Props) {
  const { t } = useTranslation('mail')
  const id = useDialogue((state) => state.id)
  const { isSending, send } = useSending(`/api/dialogues/${id}/mail/results?${query}`, onSent)
  const countOf = (wanted: LetterState) => letters.filter(({ state }) => state === wanted).length
  const unsent = countOf('not-sent')
  const told = states.filter((state) => countOf(state) > 0)
  if (!sends) return null
  return (
    <>
      {unsent > 0 && (
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          loading={isSending}
          onClick={() => void send()}
        >
          {t('sendResults', { count: unsent })}
        </Button>
      )}
      {told.length > 0 && (
        <Text mt="xs">{told.map((state) => t(`tally.${state}`, { count: countOf(state) })).join(' · ')}</Text>
      )}
    </>
  )
}
