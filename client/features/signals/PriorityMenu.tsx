// Marks that a presentation touches a priority, and which; one's own organisation's priorities come first.
import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { DropDown } from '#client/ui/DropDown.tsx'
import classes from './PriorityMenu.module.css'

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
    <DropDown
      {...look}
      edge="left"
      label={t('priority')}
      button={named.length === 0 ? t('priority') : t('priorityChosen', { priorities: named.join(', ') })}
    >
      {() => (
        <ul className={classes.list}>
          {[...own, ...others].map(({ id, text }) => (
            <Choice key={id} checked={chosen.includes(id)} onToggle={() => onToggle(id)}>
              {text}
            </Choice>
          ))}
          <Choice checked={chosen.includes(null)} onToggle={() => onToggle(null)}>
            {t('anyPriority')}
          </Choice>
        </ul>
      )}
    </DropDown>
  )
}

interface ChoiceProps {
  readonly checked: boolean
  readonly onToggle: () => void
  readonly children: string
}

function Choice({ checked, onToggle, children }: ChoiceProps) {
  return (
    <li>
      <label className={classes.choice}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {children}
      </label>
    </li>
  )
}
