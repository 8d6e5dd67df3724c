// One row: what, whose, by when, how far it has come; and what met when two changed the same.
import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { RefusedChange } from '../rows/RefusedChange.tsx'
import { StatusField } from '../rows/StatusField.tsx'
import type { ChangeFollowUps, Field, Refused } from '../rows/useFollowUps.ts'
import classes from './table.module.css'

export interface FollowUpRowActions {
  readonly onChange: ChangeFollowUps
  readonly onDismiss: (row: FollowUpRow, fields?: readonly Field[]) => void
  readonly onOpen: (row: FollowUpRow) => void
}

interface Props extends FollowUpRowActions {
  readonly row: FollowUpRow
  readonly refused: Refused | null
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

export function FollowUpTableRow({ row, refused, isChosen, onChoose, onChange, onDismiss, onOpen }: Props) {
  const { t } = useTranslation('followUps')
  const { what, owner, contact, dueDate, overdue, status, area, comments, mayChange } = row
  const day = dayOf(row.dialogueStart)
  return (
    <tr className={classes.row} data-status={status}>
      <td>
        {mayChange && (
          <Checkbox
            aria-label={t('chooseOne', { text: what })}
            checked={isChosen}
            onChange={({ currentTarget: { checked } }) => onChoose(checked)}
          />
        )}
      </td>
      <th scope="row" className={classes.what}>
        <UnstyledButton className={classes.open} onClick={() => onOpen(row)}>
          {what}
        </UnstyledButton>
        <p className={classes.details}>
          {row.dialogueTitle} <time dateTime={day}>{day}</time>
          {area !== null && ` · ${area.subject}`}
          {comments > 0 && (
            <span className={classes.comments}>
              <IconMessage size={16} aria-hidden /> {t('comments', { count: comments })}
            </span>
          )}
        </p>
        {refused !== null && (
          <RefusedChange
            row={row}
            refused={refused}
            onChange={onChange}
            onDismiss={(fields) => onDismiss(row, fields)}
          />
        )}
      </th>
      <td>
        {owner.name}
        {contact !== null && (
          <p className={classes.details}>{contact.name === '' ? t('nameless') : contact.name}</p>
        )}
      </td>
      <td className={classes.due} data-overdue={overdue}>
        {dueDate === null ? (
          <span className={classes.quiet}>{t('noDue')}</span>
        ) : (
          <time dateTime={dueDate}>{dueDate}</time>
        )}
        {overdue && <p className={classes.overdue}>{t('overdue')}</p>}
      </td>
      <td className={classes.status}>
        <StatusField row={row} onChoose={(chosen) => onChange([row], { status: chosen })} />
      </td>
    </tr>
  )
}
