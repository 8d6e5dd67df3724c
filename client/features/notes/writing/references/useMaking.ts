// Doing what the menu offers: a new area or follow-up is recorded and stands in the text at once; one that is there is referred to.
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newCommandId } from '#client/connection/wire/commandId.ts'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { useResultDesk } from '../../desk.ts'
import type { NewResult } from '../../desk.ts'
import type { MenuEntry } from './menuEntries.ts'
import { labelOf, refusedLine } from './referenceLine.ts'
import { insertReference } from './insertReference.ts'
import { replaceReferences } from './referenceNode.ts'

/** Does what the entry says, where the cursor is. Nothing while there is no editor to write with. */
export type Making = (entry: MenuEntry) => void

export function useMaking(editor: Editor | null, slotId: SlotId): Making {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const { store } = useDialoguePart()
  const notify = useNotify()
  const desk = useResultDesk()
  // A form may be open for longer than an editor lives: a lock that comes and goes makes another.
  const latest = useRef(editor)
  useEffect(() => {
    latest.current = editor
    return () => {
      latest.current = null
    }
  }, [editor])

  return useCallback(
    (entry) => {
      const { current } = latest
      if (current === null) return
      if (entry.type === 'existing') {
        insertReference(current, { ...entry.key, label: entry.text }, null)
        current.commands.focus()
        return
      }
      const id = newCommandId()
      const wish: NewResult =
        entry.type === 'owned'
          ? { kind: 'followUp', id, slotId, ownerOrganisationId: entry.organisation.id }
          : { kind: entry.kind, id, slotId }
      let line = ''
      // What stands in the text since the server has refused it.
      let left: string | null = null
      desk?.begin(wish, {
        sent: (command) => {
          const { state } = store.get()
          if (state !== null) line = refusedLine(state, command, { t, language })
          const reference = { kind: wish.kind, id, label: labelOf(command) }
          if (latest.current !== null) insertReference(latest.current, reference, left)
        },
        refused: () => {
          left = line
          if (latest.current !== null) replaceReferences(latest.current, id, line)
          notify(t('result.refused'), 'problem')
        },
        // Letters typed on would be shortcuts of the room anywhere else.
        closed: () => latest.current?.commands.focus(),
      })
    },
    [desk, language, notify, slotId, store, t],
  )
}
