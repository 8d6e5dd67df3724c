// Who is invited, by organisation; also the organisations for which nobody is yet.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import type { OrganisationGroup } from './grouping.ts'
import { PersonRow } from './PersonRow.tsx'
import type { PersonRowActions } from './PersonRow.tsx'
import classes from './people.module.css'

interface Props extends PersonRowActions {
  readonly groups: readonly OrganisationGroup[]
  /** The invitation to everybody of one organisation. */
  readonly textToGroup: (group: OrganisationGroup) => string
}

export function PeopleTable({ groups, textToGroup, ...actions }: Props) {
  const { t } = useTranslation('people')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.role')}</th>
          <th scope="col">{t('column.link')}</th>
          <th scope="col">{t('column.actions')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.organisation.id}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={3}>
              {group.organisation.name}
              <Text span size="sm" c="dimmed" ml="xs">
                {[
                  t(`part.${group.organisation.part}`),
                  ...(group.people.length === 0 ? [t('nobodyYet')] : []),
                ].join(' · ')}
              </Text>
            </th>
            <td className={classes.actions}>
              {group.people.some(({ link }) => link !== null) && (
                <CopyButton
                  size="compact-sm"
                  variant="subtle"
                  text={textToGroup(group)}
                  aria-label={t('copyGroupOf', { organisation: group.organisation.name })}
                >
                  {t('copyGroup')}
                </CopyButton>
              )}
            </td>
          </tr>
          {group.people.map((person) => (
            <PersonRow key={person.id} person={person} {...actions} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
