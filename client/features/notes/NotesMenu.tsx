// What a facilitator may do with the notes: lock and unlock them, one slot's or all, and see their versions.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconHistory, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'

interface Props {
  readonly slotId: SlotId
  /** `null` while there is no text to compare with. */
  readonly onVersions: (() => void) | null
}

/** For those who may lock notes. */
export function NotesMenu({ slotId, onVersions }: Props) {
  const { t } = useTranslation('notes')
  const give = useGive()
  const isAllLocked = useDialogue(({ notesLocks }) => notesLocks.all)
  const isThisLocked = useDialogue(({ notesLocks }) => notesLocks.slotIds.includes(slotId))
  const lock = <IconLock size={16} aria-hidden />
  const unlock = <IconLockOpen size={16} aria-hidden />
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('more')}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {/* A lock on all holds whatever a single slot says. */}
        {!isAllLocked && (
          <Menu.Item
            leftSection={isThisLocked ? unlock : lock}
            onClick={() => void give({ type: isThisLocked ? 'notes.unlock' : 'notes.lock', slotId })}
          >
            {t(isThisLocked ? 'unlock' : 'lock')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={isAllLocked ? unlock : lock}
          onClick={() => void give({ type: isAllLocked ? 'notes.unlock' : 'notes.lock', slotId: null })}
        >
          {t(isAllLocked ? 'unlockAll' : 'lockAll')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHistory size={16} aria-hidden />}
          disabled={onVersions === null}
          onClick={() => onVersions?.()}
        >
          {t('versions.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
