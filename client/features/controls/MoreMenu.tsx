// What the facilitator needs seldom: back, skip, end.
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowLeft, IconDots, IconFlag, IconPlayerSkipForward } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'

interface Props {
  readonly live: Slot
  readonly previous: Slot | null
  readonly onBack: () => void
  readonly onEnd: () => void
}

export function MoreMenu({ live, previous, onBack, onEnd }: Props) {
  const { t } = useTranslation('controls')
  const titleOf = useSlotTitle()
  const give = useGive()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={42} aria-label={t('more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {previous !== null && (
          <Menu.Item leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
            {t('back', { slot: titleOf(previous) })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
          onClick={() => void give({ type: 'slot.skip', slotId: live.id })}
        >
          {t('skip', { slot: titleOf(live) })}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFlag size={16} aria-hidden />} onClick={onEnd}>
          {t('end')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
