// The user's menu: a button that says who you are here, and a panel that is fetched when it is first opened.
import { VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fetched } from '#client/ui/fetched.tsx'
import { DropDown } from '#client/ui/DropDown.tsx'
import { useIdentity } from './useIdentity.ts'
import classes from './UserMenu.module.css'

const UserPanel = fetched(async () => (await import('./UserPanel.tsx')).UserPanel, 'words')

interface UserMenuProps {
  /** Without the name, where there is no room for it; readers hear it all the same. */
  readonly compact?: boolean
}

export function UserMenu({ compact = false }: UserMenuProps) {
  const { t } = useTranslation('app')
  const name = useIdentity()?.name ?? t('menu.settings')
  return (
    <DropDown
      label={t('menu.label')}
      variant="subtle"
      color="gray"
      className={classes.target}
      leftSection={<IconUser size={18} aria-hidden />}
      rightSection={<IconChevronDown size={16} aria-hidden />}
      button={
        compact ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={classes.name}>{name}</span>
      }
    >
      {(close) => <UserPanel onChosen={close} />}
    </DropDown>
  )
}
