// Why something could not be saved, in words, beside what was written.
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'

/** Nothing for `null`. */
export function Refusal({ code }: { code: RejectionCode | null }) {
  const { t } = useTranslation(['results', 'dialogue'])
  if (code === null) return null
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('refusedTitle')}
    >
      {t(`dialogue:refused.${code}`)}
    </Alert>
  )
}
