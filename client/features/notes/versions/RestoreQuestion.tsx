// Asks before a version is restored, and says what will happen.
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { useIsShown } from '#client/ui/useIsShown.ts'
import type { Tally } from './compare.ts'

interface Props {
  /** When the version is of: `kl. 9.25`. */
  readonly moment: string
  readonly changes: Tally
  /** Resolves with why it was not done, or `null`. `isWanted` tells whether it still is, after whatever that had to wait for. */
  readonly onRestore: (isWanted: () => boolean) => Promise<ApiProblem['code'] | 'closed' | null>
  readonly onCancel: () => void
}

const kinds = ['removed', 'added', 'reworded', 'restyled'] as const

export function RestoreQuestion({ moment, changes, onRestore, onCancel }: Props) {
  const { t } = useTranslation(['notes', 'ui'])
  const cancel = useRef<HTMLButtonElement>(null)
  const isShown = useIsShown()
  const [isRestoring, setRestoring] = useState(false)
  const [problem, setProblem] = useState<ApiProblem['code'] | 'closed' | null>(null)
  useEffect(() => cancel.current?.focus(), [])
  const restore = async () => {
    setRestoring(true)
    setProblem(await onRestore(isShown))
    setRestoring(false)
  }
  return (
    <Stack>
      <Text fw={600}>{t('versions.ask.title', { moment })}</Text>
      <List>
        {kinds
          .filter((kind) => changes[kind] > 0)
          .map((kind) => (
            <List.Item key={kind}>{t(`versions.ask.${kind}`, { count: changes[kind] })}</List.Item>
          ))}
      </List>
      <Text>{t('versions.ask.safe')}</Text>
      {problem !== null && (
        <Alert color="red" role="alert" title={t('versions.notRestored')}>
          {problem === 'closed' ? t('versions.closed') : t(`ui:problem.${problem}`)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" ref={cancel} onClick={onCancel}>
          {t('versions.cancel')}
        </Button>
        <Button loading={isRestoring} onClick={() => void restore()}>
          {t('versions.restoreNow')}
        </Button>
      </Group>
    </Stack>
  )
}
