// The version that was chosen: what has changed, and, when that is asked for, restoring it.
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { ApiProblem } from '#client/connection/http/api.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import { useTimeWords } from '../writing/useTimeWords.ts'
import type { Tally } from './compare.ts'
import { Comparison } from './Comparison.tsx'
import { RestoreQuestion } from './RestoreQuestion.tsx'
import { restoreVersion } from './restoring.ts'
import type { Restored } from './restoring.ts'
import { useVersionText } from './useVersionText.ts'
import type { Versions } from './useVersions.ts'
import { VersionProblem } from './VersionProblem.tsx'

interface Props extends Pick<Versions, 'keep'> {
  readonly slotId: SlotId
  readonly version: NotesVersion
  /** The address of its text, and of that of the version before it. */
  readonly address: string
  readonly previous: string | null
  readonly moment: string
  readonly editor: Editor
  readonly mayWrite: boolean
  readonly onRestored: (restored: Restored) => void
}

export function ChosenVersion(props: Props) {
  const { slotId, address, previous, moment, editor, mayWrite, keep, onRestored } = props
  const { text, reload } = useVersionText(address)
  const timeWords = useTimeWords(slotId)
  const [asked, setAsked] = useState<Tally | null>(null)
  if (text.status !== 'there') return <VersionProblem reading={text} onRetry={reload} />

  const restore = async (isWanted: () => boolean): Promise<ApiProblem['code'] | 'closed' | null> => {
    // What is replaced is kept first: one step back is there for as long as the page is, a version for ever.
    const kept = await keep('restoring')
    if (!kept.ok) return kept.error.code
    // Over a slow line it may have been given up meanwhile.
    if (!isWanted()) return null
    if (editor.isDestroyed || !editor.isEditable) return 'closed'
    const wayBack = restoreVersion(editor, text.value)
    if (wayBack !== null) onRestored({ moment, wayBack })
    else setAsked(null)
    return null
  }
  return asked === null || !mayWrite ? (
    <Comparison
      version={text.value}
      previous={previous}
      editor={editor}
      timeWords={timeWords}
      onRestore={mayWrite ? setAsked : null}
    />
  ) : (
    <RestoreQuestion moment={moment} changes={asked} onRestore={restore} onCancel={() => setAsked(null)} />
  )
}
