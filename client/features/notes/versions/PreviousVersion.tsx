// What changed from the version before until the chosen one.
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import type { Instant } from '#shared/time/instant.ts'
import { ChangedLines } from './ChangedLines.tsx'
import { compare, isUnchanged, tallyOf } from './compare.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Paragraph } from './paragraphs.ts'
import { useChangesInWords } from './useChangesInWords.ts'
import { useVersionText } from './useVersionText.ts'
import { VersionProblem } from './VersionProblem.tsx'

interface Props {
  readonly address: string
  /** The chosen version's text. */
  readonly then: readonly Paragraph[]
  readonly timeWords: (at: Instant) => string
}

export function PreviousVersion({ address, then, timeWords }: Props) {
  const { t } = useTranslation('notes')
  const inWords = useChangesInWords()
  const { text, reload } = useVersionText(address)
  if (text.status !== 'there') return <VersionProblem reading={text} onRetry={reload} />
  const lines = compare(paragraphsOf(text.value), then)
  return (
    <>
      <StatusMessage>
        {isUnchanged(lines)
          ? t('versions.sameAsPrevious')
          : t('versions.changedFromPrevious', { changes: inWords(tallyOf(lines)) })}
      </StatusMessage>
      {lines.length > 0 && <ChangedLines lines={lines} timeWords={timeWords} />}
    </>
  )
}
