// How far a follow-up has come: a choice for whoever may change it, else a word.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'

interface Props {
  readonly row: FollowUpRow
  readonly onChoose: (status: Status) => Promise<unknown>
}

export function StatusField({ row, onChoose }: Props) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  // Shown as chosen at once; what the server says takes over when the answer is there.
  const [chosen, setChosen] = useState<{ readonly status: Status } | null>(null)
  if (!row.mayChange) return <span>{t(`dialogue:status.${row.status}`)}</span>
  const choose = async (status: Status) => {
    const mine = { status }
    setChosen(mine)
    await onChoose(status)
    // Another choice that was made meanwhile still waits.
    setChosen((now) => (now === mine ? null : now))
  }
  return (
    <NativeSelect
      aria-label={t('statusOf', { text: row.what })}
      aria-busy={chosen !== null}
      data={statusSchema.options.map((value) => ({ value, label: t(`dialogue:status.${value}`) }))}
      value={chosen?.status ?? row.status}
      onChange={({ currentTarget }) => void choose(statusSchema.parse(currentTarget.value))}
    />
  )
}
