// Marks that a presentation touches a priority, and which; one's own organisation's priorities come first.
import { Button, Menu } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'

interface Props {
  /** The priorities marked; `null` stands for one that is not named. */
  readonly chosen: readonly (string | null)[]
  readonly onToggle: (priorityId: string | null) => void
}

export function PriorityMenu({ chosen, onToggle }: Props) {
  const { t } = useTranslation('signals')
  const { organisationId } = useSeat()
  const priorities = useDialogue(({ details }) => details.priorities)
  const own = priorities.filter(({ actorId }) => actorId === organisationId)
  const others = priorities.filter(({ actorId }) => actorId !== organisationId)
  const isRaised = chosen.length > 0
  const named = priorities.filter(({ id }) => chosen.includes(id)).map(({ text }) => text)
  const look = {
    variant: isRaised ? 'light' : 'default',
    leftSection: <IconTargetArrow size={18} aria-hidden />,
  }
  if (priorities.length === 0) {
    return (
      <Button {...look} aria-pressed={isRaised} onClick={() => onToggle(null)}>
        {t('priority')}
      </Button>
    )
  }
  return (
    <Menu closeOnItemClick={false} position="bottom-start" withinPortal>
      <Menu.Target>
        <Button {...look}>
          {named.length === 0 ? t('priority') : t('priorityChosen', { priorities: named.join(', ') })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...own, ...others].map(({ id, text }) => (
          <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onChange={() => onToggle(id)}>
            {text}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem checked={chosen.includes(null)} onChange={() => onToggle(null)}>
          {t('anyPriority')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
