// Before the dialogue: who is there, and the way to start it.
import { Alert, Anchor, Button, Group, Stack } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { ReadinessList } from './ReadinessList.tsx'

interface Props {
  /** How long it is until the planned start. */
  readonly countdown: ReactNode
  /** Where the dialogue is set up. */
  readonly setupPath: string
}

export function StartPanel({ countdown, setupPath }: Props) {
  const { t } = useTranslation('controls')
  const give = useGive()
  const isEmpty = useDialogue(({ agenda }) => agenda.slots.length === 0)
  return (
    <Stack gap="md">
      {countdown}
      <ReadinessList />
      {isEmpty && (
        <Alert color="amber" title={t('emptyAgenda')}>
          <Anchor component={Link} to={setupPath}>
            {t('prepare')}
          </Anchor>
        </Alert>
      )}
      <Group>
        <Button
          size="lg"
          leftSection={<IconPlayerPlayFilled size={18} aria-hidden />}
          disabled={isEmpty}
          onClick={() => void give({ type: 'dialogue.start' })}
        >
          {t('start')}
        </Button>
        <Button variant="default" size="lg" component={Link} to={setupPath}>
          {t('prepare')}
        </Button>
      </Group>
    </Stack>
  )
}
