// The user's menu: who you are here, your other seats in the same dialogue, language, appearance, signing out.
import { Button, Divider, Popover, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { useSession } from '#client/connection/session.tsx'
import { LanguageSwitch } from '#client/ui/settings/LanguageSwitch.tsx'
import { ThemeSwitch } from '#client/ui/settings/ThemeSwitch.tsx'
import { asLanguage } from './language/choice.ts'
import { chooseLanguage } from './language/start.ts'
import { SeatList } from './SeatList.tsx'
import { useIdentity } from './useIdentity.ts'
import classes from './UserMenu.module.css'

interface UserMenuProps {
  /** Without the name, where there is no room for it; readers hear it all the same. */
  readonly compact?: boolean
}

export function UserMenu({ compact = false }: UserMenuProps) {
  const { t, i18n } = useTranslation('app')
  const { loaded } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const identity = useIdentity()
  const isSomebody =
    loaded.status === 'there' && (loaded.value.account !== null || loaded.value.seats.length > 0)

  const signOut = async () => {
    const answer = await request<undefined>('/api/session', { method: 'DELETE' })
    // Everything that this page knows belongs to whoever has just left: begin anew.
    if (answer.ok) window.location.assign('/')
    else setFailed(true)
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.target}
          onClick={() => setOpen(!isOpen)}
          leftSection={<IconUser size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {compact ? (
            <VisuallyHidden>{identity?.name ?? t('menu.settings')}</VisuallyHidden>
          ) : (
            <span className={classes.name}>{identity?.name ?? t('menu.settings')}</span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('menu.label')}>
        <Stack gap="md">
          {identity !== null && (
            <div>
              <Text fw={600}>{identity.name}</Text>
              <Text size="sm" c="dimmed">
                {identity.description}
              </Text>
            </div>
          )}
          <SeatList onChosen={() => setOpen(false)} />
          <LanguageSwitch
            language={asLanguage(i18n.language) ?? 'sv'}
            onChoose={(language) => void chooseLanguage(language)}
          />
          <ThemeSwitch />
          {isSomebody && (
            <>
              <Divider />
              <Button
                variant="default"
                leftSection={<IconLogout size={18} aria-hidden />}
                onClick={() => void signOut()}
              >
                {t('menu.signOut')}
              </Button>
              {hasFailed && (
                <Text size="sm" c="red" role="alert">
                  {t('menu.signOutFailed')}
                </Text>
              )}
            </>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
