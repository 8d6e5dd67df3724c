// What a facilitator may do with one slot of the agenda.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { minutes } from '#shared/time/instant.ts'
import { EditSlot } from './EditSlot.tsx'
import type { AgendaItem } from './items.ts'

/** A menu button at the end of a row. */
export function SlotMenu({ item: { slot, status, begun } }: { item: AgendaItem }) {
  const { t } = useTranslation('agenda')
  const titleOf = useSlotTitle()
  const give = useGive()
  const liveSlotId = useDialogue(({ timer }) => timer.liveSlotId)
  const [isEditing, setEditing] = useState(false)
  const slotId = slot.id
  const minute = minutes(1)
  const isLeft = status === 'pending'
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('actionsFor', { slot: titleOf(slot) })}
          >
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {liveSlotId !== null && status !== 'live' && (
            <Menu.Item onClick={() => void give({ type: 'slot.start', from: liveSlotId, slotId })}>
              {t('jump')}
            </Menu.Item>
          )}
          {liveSlotId !== null && (isLeft || status === 'live') && (
            <>
              <Menu.Item onClick={() => void give({ type: 'clock.adjust', slotId, deltaMs: minute })}>
                {t('lengthen')}
              </Menu.Item>
              <Menu.Item onClick={() => void give({ type: 'clock.adjust', slotId, deltaMs: -minute })}>
                {t('shorten')}
              </Menu.Item>
            </>
          )}
          {isLeft && (
            <Menu.Item onClick={() => void give({ type: 'slot.skip', slotId })}>{t('skip')}</Menu.Item>
          )}
          {status === 'skipped' && (
            <Menu.Item onClick={() => void give({ type: 'slot.restore', slotId })}>{t('restore')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setEditing(true)}>{t('edit')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isEditing && <EditSlot slot={slot} begun={begun} onClose={() => setEditing(false)} />}
    </>
  )
}
