// Why a change was not made, beside what it was about: how it is now, and the way to change it nevertheless.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import classes from './followUps.module.css'
import type { ChangeFollowUps, Refused } from './useFollowUps.ts'

interface Props {
  readonly row: FollowUpRow
  readonly refused: Refused
  readonly onChange: ChangeFollowUps
  readonly onDismiss: () => void
}

export function RefusedChange({ row, refused: { code, wanted }, onChange, onDismiss }: Props) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const hasMet = code === 'changed-meanwhile'
  const { status } = wanted
  return (
    <div role="alert" className={classes.met}>
      <p>
        {hasMet
          ? t('met', {
              status: t(`statuses.${row.status}`),
              owner: row.owner.name,
              due: row.dueDate ?? t('noDue'),
            })
          : t(`dialogue:refused.${code}`)}
      </p>
      <Group gap="xs">
        {hasMet && (
          <Button size="compact-sm" variant="default" onClick={() => void onChange([row], wanted)}>
            {status === undefined
              ? t('changeAnyhow')
              : t('changeAnyhowTo', { status: t(`statuses.${status}`) })}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onDismiss}>
          {t('letBe')}
        </Button>
      </Group>
    </div>
  )
}
