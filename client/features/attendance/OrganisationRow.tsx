// One organisation on the attendance panel; opened, it shows its people to whoever may see them.
import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelEntry } from '#shared/dialogue/report/attendancePanel.ts'
import classes from './Attendance.module.css'
import { PeopleList } from './PeopleList.tsx'
import { StatusIcon } from './StatusIcon.tsx'

interface Props {
  readonly entry: PanelEntry
  /** Whether it presents at this moment. */
  readonly presents: boolean
  readonly maySeePeople: boolean
}

export function OrganisationRow({ entry, presents, maySeePeople }: Props) {
  const { t } = useTranslation('attendance')
  const [isOpen, setOpen] = useState(false)
  const people = useId()
  const isHerePresenting = presents && entry.status === 'present'
  const content = (
    <>
      <StatusIcon status={entry.status} presents={isHerePresenting} />
      <span className={classes.name}>{entry.organisation.name}</span>
      <span className={classes.word} data-status={entry.status}>
        {isHerePresenting ? t('presents') : word(entry, t)}
      </span>
    </>
  )
  if (!maySeePeople || entry.people === 0) {
    return <li className={classes.row}>{content}</li>
  }
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? people : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {content}
        <IconChevronRight className={classes.chevron} size={14} aria-hidden />
      </UnstyledButton>
      {isOpen && <PeopleList id={people} organisationId={entry.organisation.id} />}
    </li>
  )
}

function word({ status, present, people }: PanelEntry, t: TFunction<'attendance'>): string {
  if (status === 'present') return t('here', { count: present })
  return people === 0 && status === 'expected' ? t('nobodyInvited') : t(status)
}
