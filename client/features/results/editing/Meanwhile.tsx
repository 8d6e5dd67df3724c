// Shows what another has changed while the user was changing the same, and lets the user choose.
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNames } from '#client/connection/hooks.ts'
import type { Conflict } from './conflicts.ts'

interface Props<F extends string> {
  readonly conflicts: readonly Conflict<F>[]
  /** The field's name and its two values, in words. */
  readonly words: (field: F) => { readonly label: string; readonly theirs: string; readonly mine: string }
  readonly onYield: (conflict: Conflict<F>) => void
  readonly onOverrule: (conflict: Conflict<F>) => void
}

/** Nothing when nothing meets. */
export function Meanwhile<F extends string>({ conflicts, words, onYield, onOverrule }: Props<F>) {
  const { t } = useTranslation('results')
  const nameOf = useNames()
  if (conflicts.length === 0) return null
  const shown = (value: string) => (value === '' ? t('meanwhile.empty') : value)
  return (
    <Alert
      role="alert"
      color="amber"
      icon={<IconArrowsSplit size={18} aria-hidden />}
      title={t('meanwhile.title')}
    >
      <Stack gap="sm">
        <Text>{t('meanwhile.text')}</Text>
        {conflicts.map((conflict) => {
          const { label, theirs, mine } = words(conflict.field)
          const who = nameOf(conflict.by) ?? t('meanwhile.somebody')
          return (
            <div key={conflict.field}>
              <Text fw={600}>{label}</Text>
              <Text>{t('meanwhile.theirs', { who, value: shown(theirs) })}</Text>
              <Text>{t('meanwhile.mine', { value: shown(mine) })}</Text>
              <Group gap="xs" mt={4}>
                <Button size="compact-sm" variant="default" onClick={() => onYield(conflict)}>
                  {t('meanwhile.useTheirs')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => onOverrule(conflict)}>
                  {t('meanwhile.useMine')}
                </Button>
              </Group>
            </div>
          )
        })}
      </Stack>
    </Alert>
  )
}
