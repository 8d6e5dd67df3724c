// What the fetched part of the notes is given.
import type { Editor } from '@tiptap/core'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { NotesAccess } from '../access.ts'

export interface NotesProps {
  readonly slotId: SlotId
  /** The slot that comes next: its notes are opened ahead. */
  readonly aheadId: SlotId | null
  /** The id of the heading that says whose notes they are. */
  readonly titleId: string
  readonly access: NotesAccess
  /** Whether to put the cursor into the text as soon as it is there. */
  readonly takesFocus: boolean
  /** Shows the notes of another slot. */
  readonly onChoose: (slotId: SlotId) => void
  /** Called at each change that the user makes. */
  readonly onTyped: () => void
  /** Called with the editor of the text that is shown, and with `null` when it is gone. */
  readonly onEditor?: (editor: Editor | null) => void
}
