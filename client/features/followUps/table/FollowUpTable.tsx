// The rows as a table; on a phone each is a block of its own.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { groupByOwner } from '../rows/groups.ts'
import { keyOf } from '../rows/useFollowUps.ts'
import type { Refused } from '../rows/useFollowUps.ts'
import { FollowUpTableRow } from './FollowUpTableRow.tsx'
import type { FollowUpRowActions } from './FollowUpTableRow.tsx'
import classes from './table.module.css'

interface Props extends FollowUpRowActions {
  readonly rows: readonly FollowUpRow[]
  readonly isGrouped: boolean
  /** Keys of the rows that are chosen. */
  readonly selected: ReadonlySet<string>
  readonly onSelect: (keys: ReadonlySet<string>) => void
  readonly refused: ReadonlyMap<string, Refused>
}

export function FollowUpTable({ rows, isGrouped, selected, onSelect, refused, ...actions }: Props) {
  const { t } = useTranslation('followUps')
  const keys = rows.filter(({ mayChange }) => mayChange).map(keyOf)
  const chosen = keys.filter((key) => selected.has(key))
  const groups = isGrouped ? groupByOwner(rows) : [{ owner: null, rows }]
  const select = (key: string, isChosen: boolean) =>
    onSelect(new Set(isChosen ? [...selected, key] : [...selected].filter((each) => each !== key)))
  return (
    <table className={classes.table}>
      <QuietCaption>{t('title')}</QuietCaption>
      <thead>
        <tr>
          <th scope="col">
            {keys.length > 1 && (
              <Checkbox
                label={<span className={classes.all}>{t('chooseAll')}</span>}
                checked={chosen.length === keys.length}
                indeterminate={chosen.length > 0 && chosen.length < keys.length}
                onChange={({ currentTarget: { checked } }) => onSelect(new Set(checked ? keys : []))}
              />
            )}
          </th>
          {(['what', 'owner', 'due', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.owner?.id ?? 'all'}>
          {group.owner !== null && (
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={5}>
                {group.owner.name} <span className={classes.quiet}>{group.rows.length}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <FollowUpTableRow
              key={keyOf(row)}
              row={row}
              refused={refused.get(keyOf(row)) ?? null}
              isChosen={selected.has(keyOf(row))}
              onChoose={(isChosen) => select(keyOf(row), isChosen)}
              {...actions}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
