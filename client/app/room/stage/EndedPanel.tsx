// After the dialogue: that it is over, what remains, and the way to the summary.
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'

/** `undo` takes the end back, for whoever may. */
export function EndedPanel({ undo }: { undo?: ReactNode }) {
  const { t } = useTranslation('room')
  const pathTo = useDialoguePath()
  return (
    <Stack gap="sm">
      <Title order={2}>{t('ended.title')}</Title>
      <Text>{t('ended.text')}</Text>
      <Group>
        <Button component={Link} to={pathTo('summary')}>
          {t('ended.toSummary')}
        </Button>
        {undo}
      </Group>
    </Stack>
  )
}
