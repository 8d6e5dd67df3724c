// How far the letters have come, all together: what stays when the buttons that sent them are gone.
import { Text } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterState, MailTexts } from '#shared/protocol/http/mail.ts'

interface Props {
  readonly letters: MailTexts
  /** Takes the focus when what had it has gone. */
  readonly target: RefObject<HTMLParagraphElement | null>
}

// In the order in which they are told.
const states: readonly LetterState[] = [
  'sent',
  'waiting',
  'not-sent',
  'no-address',
  'stopped',
  'refused',
  'sent-elsewhere',
]

export function LetterTally({ letters, target }: Props) {
  const { t } = useTranslation('mail')
  const countOf = (wanted: LetterState) => letters.filter(({ state }) => state === wanted).length
  const told = states.filter((state) => countOf(state) > 0)
  return (
    <Text mt="xs" ref={target} tabIndex={-1} role="status">
      {told.map((state) => t(`tally.${state}`, { count: countOf(state) })).join(' · ')}
    </Text>
  )
}
