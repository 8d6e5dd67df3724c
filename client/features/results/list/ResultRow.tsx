// What the rows of both lists have in common: status, text, details, and buttons for changing and for the history.
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '#client/dialogue/StatusIcon.tsx'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Status } from '#shared/dialogue/status.ts'
import classes from './Results.module.css'
import { StatusChoice } from './StatusChoice.tsx'

interface Props {
  readonly status: Status
  readonly text: string
  /** One line of parts; empty parts are left out. */
  readonly details: readonly string[]
  /** The command that changes the status; `null` for whoever may not. */
  readonly command: ((status: Status) => ClientCommandInput) | null
  /** Opens the form; `null` for whoever may not. */
  readonly onEdit: (() => void) | null
  readonly history: ReactNode
  readonly children?: ReactNode
}

export function ResultRow({ status, text, details, command, onEdit, history, children }: Props) {
  const { t } = useTranslation('results')
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const historyId = useId()
  return (
    <li className={classes.row} data-status={status}>
      <StatusIcon status={status} />
      <div>
        <p className={classes.text}>{text}</p>
        {children}
        <p className={classes.details}>{details.filter((detail) => detail !== '').join(' · ')}</p>
        <div className={classes.actions}>
          <StatusChoice status={status} text={text} command={command} />
          {onEdit !== null && (
            <Button variant="subtle" size="compact-sm" aria-label={t('editOne', { text })} onClick={onEdit}>
              {t('edit')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            aria-expanded={isHistoryOpen}
            aria-controls={isHistoryOpen ? historyId : undefined}
            aria-label={t('historyOf', { text })}
            onClick={() => setHistoryOpen(!isHistoryOpen)}
          >
            {t('history')}
          </Button>
        </div>
        {isHistoryOpen && <div id={historyId}>{history}</div>}
      </div>
    </li>
  )
}
