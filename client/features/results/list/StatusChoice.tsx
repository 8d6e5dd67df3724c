// The status of an area or follow-up: a word, and a choice for whoever may change it.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import classes from './Results.module.css'

interface Props {
  readonly status: Status
  /** What it is the status of. */
  readonly text: string
  /** The command that changes it; `null` for whoever may not. */
  readonly command: ((status: Status) => ClientCommandInput) | null
}

export function StatusChoice({ status, text, command }: Props) {
  const { t } = useTranslation(['results', 'dialogue'])
  const give = useGive()
  // Shown as chosen at once; what the dialogue says takes over when the answer is there.
  const [chosen, setChosen] = useState<{ readonly status: Status } | null>(null)
  if (command === null) return <span className={classes.status}>{t(`dialogue:status.${status}`)}</span>
  const choose = async (next: Status) => {
    const mine = { status: next }
    setChosen(mine)
    await give(command(next))
    // Another choice that was made meanwhile still waits.
    setChosen((now) => (now === mine ? null : now))
  }
  return (
    <NativeSelect
      size="xs"
      className={classes.status}
      aria-label={t('statusOf', { text })}
      aria-busy={chosen !== null}
      data={statusSchema.options.map((value) => ({ value, label: t(`dialogue:status.${value}`) }))}
      value={chosen?.status ?? status}
      onChange={({ currentTarget }) => void choose(statusSchema.parse(currentTarget.value))}
    />
  )
}
