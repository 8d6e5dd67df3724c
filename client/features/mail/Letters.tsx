// The letters of one kind: sending them, how far they have come, and each of them.
import { Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailKind, MailText, MailTexts } from '#shared/protocol/http/mail.ts'
import { InvitationActions } from './InvitationActions.tsx'
import { cameToNothing, LetterList } from './LetterList.tsx'
import { LetterTally } from './LetterTally.tsx'
import { ResultsActions } from './ResultsActions.tsx'
import { useSending } from './useSending.ts'
import { useUntilSent } from './useUntilSent.ts'

interface Props {
  readonly kind: MailKind
  readonly letters: MailTexts
  readonly sends: boolean
  /** Names the seat that they are asked for by. */
  readonly query: string
  readonly reload: () => Promise<unknown>
}

const none: MailTexts = []

export function Letters({ kind, letters, sends, query, reload }: Props) {
  const { t } = useTranslation('mail')
  const tally = useRef<HTMLParagraphElement>(null)
  const sending = useSending(query, () => {
    // What sends the last letter goes with it, and must not take the focus along.
    tally.current?.focus()
    void reload()
  })
  useUntilSent(letters, reload)
  const invites = kind === 'invitation'
  const onAgain = sends ? (letter: MailText) => void sending.sendAgain(kind, letter) : null
  // Beside the list of people there is one text to copy for each, so that the letters would say it twice.
  const isElsewhere = invites && !sends
  // Everybody who takes part has one, in the midst of a page: they are folded, but for those that are to be seen to.
  const folds = kind === 'results'
  const inSight = folds && sends ? letters.filter(cameToNothing) : none
  const others = letters.filter((letter) => !inSight.includes(letter))
  return (
    <>
      {invites && <InvitationActions letters={letters} sends={sends} query={query} sending={sending} />}
      {kind === 'results' && sends && <ResultsActions letters={letters} sending={sending} />}
      {sends && letters.length > 0 && <LetterTally letters={letters} target={tally} />}
      {sends && letters.some(({ state }) => state === 'refused') && (
        <Text c="dimmed" maw="60ch" mt="xs">
          {t('wrongAddress')}
        </Text>
      )}
      {inSight.length > 0 && <LetterList letters={inSight} onAgain={onAgain} />}
      {letters.length === 0 && !isElsewhere && (
        <Text c="dimmed" mt="sm">
          {t(`none.${kind}`)}
        </Text>
      )}
      {others.length > 0 && !isElsewhere && (
        <LetterList
          letters={others}
          {...(folds && { folded: t(sends ? 'readAll' : 'copyAll', { count: others.length }) })}
          onAgain={onAgain}
        />
      )}
    </>
  )
}
