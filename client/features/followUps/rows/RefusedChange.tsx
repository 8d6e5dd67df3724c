// Why a change was not made, beside what it was about. Where two have changed the same, both values, and the choice between them.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FollowUpFields } from '#shared/dialogue/followUps/followUp.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import classes from './RefusedChange.module.css'
import type { ChangeFollowUps, Field, Refused } from './useFollowUps.ts'

interface Props {
  readonly row: FollowUpRow
  readonly refused: Refused
  /** What organisations and people are called, as far as it is known here. */
  readonly names?: ReadonlyMap<string, string>
  readonly onChange: ChangeFollowUps
  /** Lets the fields be as they are; all of them when none is named. */
  readonly onDismiss: (fields?: readonly Field[]) => void
}

const noNames: ReadonlyMap<string, string> = new Map()

export function RefusedChange({ row, refused, names = noNames, onChange, onDismiss }: Props) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const { code, wanted } = refused
  const differences = useDifferences(row, wanted, names)
  if (code !== 'changed-meanwhile') {
    return (
      <div role="alert" className={classes.met}>
        <p>{code === 'not-allowed' ? t('notYours') : t(`dialogue:refused.${code}`)}</p>
        <Button size="compact-sm" variant="subtle" onClick={() => onDismiss()}>
          {t('understood')}
        </Button>
      </div>
    )
  }
  return (
    <div role="alert" className={classes.met}>
      <p>{t('met')}</p>
      {differences.map(({ field, label, mine, theirs, change }) => (
        <div key={field}>
          <span>{t('bothValues', { label, mine, theirs })}</span>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => void onChange([row], change)}>
              {t('takeMine', { mine })}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => onDismiss([field])}>
              {t('keepTheirs', { theirs })}
            </Button>
          </Group>
        </div>
      ))}
    </div>
  )
}

interface Difference {
  readonly field: Field
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly change: Partial<FollowUpFields>
}

function useDifferences(
  row: FollowUpRow,
  wanted: Partial<FollowUpFields>,
  names: ReadonlyMap<string, string>,
): readonly Difference[] {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const { status, ownerOrganisationId, ownerPersonId, dueDate, what } = wanted
  const contact = row.contact === null ? t('nobody') : row.contact.name || t('nameless')
  const all: readonly (Difference | false)[] = [
    status !== undefined && {
      field: 'status',
      label: t('status'),
      mine: t(`dialogue:status.${status}`),
      theirs: t(`dialogue:status.${row.status}`),
      change: { status },
    },
    ownerOrganisationId !== undefined && {
      field: 'ownerOrganisationId',
      label: t('owner'),
      mine: names.get(ownerOrganisationId) ?? t('anotherOwner'),
      theirs: row.owner.name,
      // Whoever is the contact belongs to the owner, and goes with it.
      change: { ownerOrganisationId, ...(ownerPersonId === undefined ? {} : { ownerPersonId }) },
    },
    ownerPersonId !== undefined && {
      field: 'ownerPersonId',
      label: t('contact'),
      mine: ownerPersonId === null ? t('nobody') : (names.get(ownerPersonId) ?? t('anotherContact')),
      theirs: contact,
      change: { ownerPersonId },
    },
    dueDate !== undefined && {
      field: 'dueDate',
      label: t('column.due'),
      mine: dueDate ?? t('noDue'),
      theirs: row.dueDate ?? t('noDue'),
      change: { dueDate },
    },
    what !== undefined && {
      field: 'what',
      label: t('column.what'),
      mine: what,
      theirs: row.what,
      change: { what },
    },
  ]
  return all.filter((each) => each !== false)
}
