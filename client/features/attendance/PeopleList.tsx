// The people of one organisation: who is there, who is waited for, who has left.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames, useSeat } from '#client/connection/hooks.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import classes from './Attendance.module.css'
import { peopleOf } from './people.ts'
import { StatusIcon } from './StatusIcon.tsx'

interface Props {
  readonly id: string
  readonly organisationId: OrganisationId
}

export function PeopleList({ id, organisationId }: Props) {
  const { t } = useTranslation('attendance')
  const nameOf = useNames()
  const { personId } = useSeat()
  const people = peopleOf(
    useDialogue((state) => state),
    organisationId,
    nameOf,
  )
  return (
    <ul id={id} className={classes.people}>
      {people.map((person) => (
        <li key={person.id} className={classes.person}>
          <StatusIcon status={person.status} />
          <span className={classes.name}>
            {person.id === personId
              ? t('yourself', { name: person.name ?? t('nameless') })
              : (person.name ?? t('nameless'))}
          </span>
          <span className={classes.word}>
            {person.status === 'present' ? t('person.here') : t(`person.${person.status}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
