// Says why the notes cannot be written or shown, and what to do about it. What was typed can be copied.
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import type { NotesProblem } from './problem.ts'

interface Props {
  readonly problem: NotesProblem
  /** The text as it stands on this page; `null` where there is nothing of the user's to save. */
  readonly text: (() => string) | null
  readonly onRetry: () => void
  /** Lets go of what was typed and not taken in. */
  readonly onForget: () => void
}

const helpedByReload: ReadonlySet<NotesProblem> = new Set(['older', 'broken', 'noSession'])

export function Problem({ problem, text, onRetry, onForget }: Props) {
  const { t } = useTranslation('notes')
  return (
    <Alert
      role="alert"
      color="amber"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t(`problem.${problem}.title`)}
    >
      <Text>{t(`problem.${problem}.text`)}</Text>
      <Group gap="xs" mt="sm">
        {helpedByReload.has(problem) ? (
          <Button size="sm" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        ) : (
          <Button size="sm" variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
        {text !== null && (
          <>
            <CopyButton size="sm" text={text()}>
              {t('copyText')}
            </CopyButton>
            {(problem === 'notTaken' || problem === 'full') && (
              <Button size="sm" variant="subtle" onClick={onForget}>
                {t('dropMine')}
              </Button>
            )}
          </>
        )}
      </Group>
    </Alert>
  )
}
