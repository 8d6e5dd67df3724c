// The attendance panel: which organisations are there now, national actors first.
import { Text, Title, VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection, useDialogue, useSeat } from '#client/connection/hooks.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { attendancePanel } from '#shared/dialogue/report/attendancePanel.ts'
import classes from './Attendance.module.css'
import { AttendanceAnnouncer } from './AttendanceAnnouncer.tsx'
import { standingOf } from './news.ts'
import { OrganisationRow } from './OrganisationRow.tsx'

/** Fills the width it is given; about 16 rem is enough. One for each page, as it also tells listeners what happens. */
export function AttendancePanel() {
  const { t } = useTranslation('attendance')
  const { role } = useSeat()
  const connection = useConnection()
  const state = useDialogue((dialogue) => dialogue)
  const presenterId = useDialogue(({ agenda, timer }) => {
    const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
    return live?.kind === 'presentation' ? live.organisationId : null
  })
  const panel = useMemo(() => attendancePanel(state), [state])
  const standing = useMemo(() => standingOf(panel), [panel])
  const counts = { present: panel.organisationsPresent, all: panel.organisations }

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {t('title')}
        </Title>
        <Text className={classes.count}>
          <span aria-hidden>{t('count', counts)}</span>
          <VisuallyHidden>{t('countSpoken', counts)}</VisuallyHidden>
        </Text>
      </div>
      {/* The page says to the eye that nothing in it is confirmed; a line here would move the rest. */}
      {connection === 'reconnecting' && <VisuallyHidden>{t('asBefore')}</VisuallyHidden>}
      {panel.groups.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
      {panel.groups.map(({ kind, entries }) => (
        <div key={kind}>
          <h3 className={classes.group}>{t(`group.${kind}`)}</h3>
          <ul className={classes.list}>
            {entries.map((entry) => (
              <OrganisationRow
                key={entry.organisation.id}
                entry={entry}
                presents={entry.organisation.id === presenterId}
                maySeePeople={mayEver(role, 'people.see')}
              />
            ))}
          </ul>
        </div>
      ))}
      <AttendanceAnnouncer standing={standing} />
    </div>
  )
}
