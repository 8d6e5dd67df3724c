// Who was there, by organisation: how many people, for how long, and how many presentations they heard.
import { Table, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import type { AttendanceReport, OrganisationAttendance } from '#shared/dialogue/report/attendanceReport.ts'
import classes from './table.module.css'

export function AttendanceTable({ report }: { report: AttendanceReport }) {
  const { t } = useTranslation('summary')
  const presentationIds = report.slots
    .filter(({ slot }) => slot.kind === 'presentation')
    .map(({ slot }) => slot.id)
  return (
    <section aria-label={t('attendance')}>
      <Title order={2} mb="sm">
        {t('attendance')}
      </Title>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <QuietCaption>{t('attendanceCaption')}</QuietCaption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('organisation')}</Table.Th>
              {(['people', 'minutes', 'presentations'] as const).map((column) => (
                <Table.Th key={column} scope="col" className={classes.number}>
                  {t(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.organisations.map((attendance) => (
              <OrganisationRow
                key={attendance.organisation.id}
                attendance={attendance}
                presentationIds={presentationIds}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

interface RowProps {
  readonly attendance: OrganisationAttendance
  readonly presentationIds: readonly string[]
}

function OrganisationRow({
  attendance: { organisation, tookPart, people, total, bySlot },
  presentationIds,
}: RowProps) {
  const { t } = useTranslation('summary')
  const heard = presentationIds.filter((id) => (bySlot.get(id)?.time ?? 0) > 0)
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.rowHead}>
        {organisation.name}
      </Table.Th>
      <Table.Td className={classes.number}>
        {tookPart === 0 ? t('neverCame') : t('countOf', { count: tookPart, of: people.length })}
      </Table.Td>
      <Table.Td className={classes.number}>{Math.round(total / 60_000)}</Table.Td>
      <Table.Td className={classes.number}>
        {t('countOf', { count: heard.length, of: presentationIds.length })}
      </Table.Td>
    </Table.Tr>
  )
}
