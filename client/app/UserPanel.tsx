// What the user's menu holds: who you are here, your other seats in the dialogue, language, appearance, signing out.
import { Button, Divider, Stack, Text } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
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

/** `onChosen` is told when another seat was chosen, which changes the page below. */
export function UserPanel({ onChosen }: { onChosen: () => void }) {
  const { i18n } = useTranslation('app')
  const { loaded } = useSession()
  const identity = useIdentity()
  const isSomebody =
    loaded.status === 'there' && (loaded.value.account !== null || loaded.value.seats.length > 0)
  return (
    <Stack gap="md">
      {identity !== null && (
        <div>
          <Text fw={600}>{identity.name}</Text>
          <Text size="sm" c="dimmed">
            {identity.description}
          </Text>
        </div>
      )}
      <SeatList onChosen={onChosen} />
      <LanguageSwitch
        language={asLanguage(i18n.language) ?? 'sv'}
        onChoose={(language) => void chooseLanguage(language)}
      />
      <ThemeSwitch />
      {isSomebody && (
        <>
          <Divider />
          <SignOutButton />
        </>
      )}
    </Stack>
  )
}

function SignOutButton() {
  const { t } = useTranslation('app')
  const [hasFailed, setFailed] = useState(false)
  const signOut = async () => {
    const answer = await request<undefined>('/api/session', { method: 'DELETE' })
    // Everything that this page knows belongs to whoever has just left: begin anew.
    if (answer.ok) window.location.assign('/')
    else setFailed(true)
  }
  return (
    <>
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
  )
}
