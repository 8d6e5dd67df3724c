// What the user's menu holds: who you are here, the way home, your other seats in the dialogue, language, appearance, signing out.
import { Button, Divider, Stack, Text } from '@mantine/core'
import { IconHome } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSession } from '#client/connection/session.tsx'
import { ThemeSwitch } from '#client/ui/settings/ThemeSwitch.tsx'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { SeatList } from './SeatList.tsx'
import { SignOut } from './SignOut.tsx'
import { useIdentity } from './useIdentity.ts'

/** `onChosen` is told when another seat was chosen, which changes the page below. */
export function UserPanel({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('app')
  const { loaded } = useSession()
  const { dialogueId } = useParams()
  const identity = useIdentity()
  const personIds = loaded.status === 'there' ? everybodyOf(loaded.value) : []
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
      {/* Views that fill the window have no other way there. */}
      {dialogueId !== undefined && (
        <Button
          component={Link}
          to="/"
          variant="default"
          justify="flex-start"
          leftSection={<IconHome size={18} aria-hidden />}
          onClick={onChosen}
        >
          {t('toStart')}
        </Button>
      )}
      <SeatList onChosen={onChosen} />
      <LanguageChoice isSomebody={personIds.length > 0} />
      <ThemeSwitch />
      {personIds.length > 0 && (
        <>
          <Divider />
          {/* Everything that this page knows belongs to whoever has just left: begin anew. */}
          <SignOut personIds={personIds} onSignedOut={() => window.location.assign('/')} />
        </>
      )}
    </Stack>
  )
}

function everybodyOf({ account, seats }: SessionView): readonly string[] {
  const ids = seats.map(({ personId }) => personId)
  return account === null ? ids : [account.personId, ...ids]
}
