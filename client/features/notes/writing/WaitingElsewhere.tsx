// Says that something which was written in the notes of another slot is not saved, and leads there; or, where nothing leads to the slot
// any more, lets the words be copied.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { StandingNotice } from '#client/ui/StandingNotice.tsx'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { plainText } from './plainText.ts'
import { useReferenceWords } from './references/useReferenceWords.ts'
import type { WaitingNotes } from './waiting.ts'

interface Props {
  readonly waiting: WaitingNotes
  /** The notes that it waits in; `null` when they have just been closed. */
  readonly notes: NotesProvider | null
  readonly onChoose: (slotId: SlotId) => void
  readonly onForget: (slotId: SlotId) => void
}

export function WaitingElsewhere({ waiting, notes, onChoose, onForget }: Props) {
  const { t } = useTranslation('notes')
  const { slotId, edits, isRefused } = waiting
  const titleOf = useSlotTitle()
  const referenceWords = useReferenceWords()
  const slot = useDialogue(({ agenda }) => findSlot(agenda, slotId))
  const title = slot === undefined ? t('elsewhere.goneSlot') : titleOf(slot)
  return (
    <StandingNotice tone="warning">
      <span>{t(isRefused ? 'elsewhere.refused' : 'elsewhere.waiting', { count: edits, slot: title })}</span>
      {slot !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onChoose(slotId)}>
          {t('elsewhere.show')}
        </Button>
      )}
      {slot === undefined && notes !== null && (
        <Group gap="xs">
          <CopyButton
            size="compact-sm"
            text={plainText(notes.doc.getXmlFragment(NOTES_FRAGMENT), referenceWords)}
          >
            {t('copyText')}
          </CopyButton>
          <Button size="compact-sm" variant="subtle" onClick={() => onForget(slotId)}>
            {t('dropMine')}
          </Button>
        </Group>
      )}
    </StandingNotice>
  )
}
