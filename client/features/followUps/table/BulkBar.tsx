// What can be done with the rows that are chosen.
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import classes from './table.module.css'

interface Props {
  /** How many are chosen. */
  readonly count: number
  readonly onStatus: (status: Status) => Promise<void>
  readonly onClear: () => void
}

/** Nothing while nothing is chosen. */
export function BulkBar({ count, onStatus, onClear }: Props) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const [status, setStatus] = useState<Status>('done')
  const [isSending, setSending] = useState(false)
  if (count === 0) return null
  const change = async () => {
    setSending(true)
    await onStatus(status)
    setSending(false)
  }
  return (
    <section className={classes.bulk} aria-label={t('bulk')}>
      <strong>{t('chosen', { count })}</strong>
      <NativeSelect
        aria-label={t('newStatus')}
        data={statusSchema.options.map((value) => ({ value, label: t(`dialogue:status.${value}`) }))}
        value={status}
        onChange={({ currentTarget }) => setStatus(statusSchema.parse(currentTarget.value))}
      />
      <Button loading={isSending} onClick={() => void change()}>
        {t('changeChosen', { count })}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        {t('chooseNone')}
      </Button>
    </section>
  )
}
