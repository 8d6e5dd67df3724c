// Letters, one a row.
import { Text } from '@mantine/core'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import { LetterRow } from './LetterRow.tsx'
import classes from './mail.module.css'

interface Props {
  readonly letters: MailTexts
  /** What is said when there are none. */
  readonly none: string
  /** What they are unfolded by; `null` when they are always shown. */
  readonly folded: string | null
}

export function LetterList({ letters, none, folded }: Props) {
  if (letters.length === 0) {
    return (
      <Text c="dimmed" mt="sm">
        {none}
      </Text>
    )
  }
  const list = (
    <ul className={classes.letters}>
      {letters.map((letter) => (
        // A person gets one letter about each thing.
        <LetterRow key={`${letter.personId} ${letter.subject}`} letter={letter} />
      ))}
    </ul>
  )
  if (folded === null) return list
  return (
    <details className={classes.folded}>
      <summary>{folded}</summary>
      {list}
    </details>
  )
}
