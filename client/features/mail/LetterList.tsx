// Letters, one a row.
import type { MailText, MailTexts } from '#shared/protocol/http/mail.ts'
import { LetterRow } from './LetterRow.tsx'
import classes from './mail.module.css'

interface Props {
  readonly letters: MailTexts
  /** What they are unfolded by; they are always shown when it is left out. */
  readonly folded?: string
  /** Sends one that came to nothing once more; `null` where none is sent. */
  readonly onAgain: ((letter: MailText) => void) | null
}

export function LetterList({ letters, folded, onAgain }: Props) {
  const list = (
    <ul className={classes.letters}>
      {letters.map((letter) => (
        // A person gets one letter about each thing.
        <LetterRow
          key={`${letter.personId} ${letter.aboutId ?? ''}`}
          letter={letter}
          onAgain={onAgain !== null && cameToNothing(letter) ? () => onAgain(letter) : null}
        />
      ))}
    </ul>
  )
  if (folded === undefined) return list
  return (
    <details className={classes.folded}>
      <summary>{folded}</summary>
      {list}
    </details>
  )
}

/** Whether it was sent, and reached nobody whom it is for. */
export const cameToNothing = ({ state }: MailText): boolean =>
  state === 'refused' || state === 'sent-elsewhere'
