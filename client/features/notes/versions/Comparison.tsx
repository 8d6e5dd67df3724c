// One version and what has changed: since then until now, or from the version before until then.
import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import type { Instant } from '#shared/time/instant.ts'
import { ChangedLines } from './ChangedLines.tsx'
import { compare, isUnchanged, tallyOf } from './compare.ts'
import type { Tally } from './compare.ts'
import { paragraphsOf } from './paragraphs.ts'
import { PreviousVersion } from './PreviousVersion.tsx'
import { useChangesInWords } from './useChangesInWords.ts'
import { useLiveParagraphs } from './useLiveParagraphs.ts'
import classes from './Versions.module.css'

interface Props {
  readonly version: Y.XmlFragment
  /** The address of the version before it; `null` for the first. */
  readonly previous: string | null
  readonly editor: Editor
  readonly timeWords: (at: Instant) => string
  /** Called with what would come back, go and change; `null` where the notes cannot be written in. */
  readonly onRestore: ((changes: Tally) => void) | null
}

const against = ['now', 'previous'] as const

export function Comparison({ version, previous, editor, timeWords, onRestore }: Props) {
  const { t } = useTranslation('notes')
  const inWords = useChangesInWords()
  const [chosen, setChosen] = useState<(typeof against)[number]>('now')
  const now = useLiveParagraphs(editor)
  const then = useMemo(() => paragraphsOf(version), [version])
  const lines = useMemo(() => compare(then, now), [then, now])
  const shown = previous === null ? 'now' : chosen
  return (
    <Stack gap="sm">
      {previous !== null && (
        <SegmentedControl
          aria-label={t('versions.compareWith')}
          value={shown}
          onChange={(value) => setChosen(against.find((one) => one === value) ?? 'now')}
          data={against.map((value) => ({ value, label: t(`versions.against.${value}`) }))}
        />
      )}
      {shown === 'previous' && previous !== null ? (
        <PreviousVersion key={previous} address={previous} then={then} timeWords={timeWords} />
      ) : (
        <>
          <StatusMessage>
            {isUnchanged(lines)
              ? t('versions.sameNow')
              : t('versions.changedSince', { changes: inWords(tallyOf(lines)) })}
          </StatusMessage>
          {lines.length > 0 && <ChangedLines lines={lines} timeWords={timeWords} />}
        </>
      )}
      {onRestore === null && <Text c="dimmed">{t('versions.locked')}</Text>}
      {onRestore !== null && !isUnchanged(lines) && (
        <div className={classes.footer}>
          <Button onClick={() => onRestore(tallyOf(lines))}>{t('versions.restore')}</Button>
        </div>
      )}
    </Stack>
  )
}
