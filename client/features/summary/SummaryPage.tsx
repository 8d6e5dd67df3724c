// What a dialogue came to: what was agreed and the files to take home, then the time it took and who was there.
import { Anchor, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import { instant } from '#shared/time/instant.ts'
import { AttendanceTable } from './AttendanceTable.tsx'
import { ExportList } from './ExportList.tsx'
import { Held } from './Held.tsx'
import { TimeKept } from './TimeKept.tsx'

// While the dialogue runs, the summary follows it at this pace.
const paceMs = 10_000

interface Props {
  /** The time of each presenter. */
  readonly speakingTimes?: ReactNode
  /** Who heard whom. */
  readonly overhearing?: ReactNode
  /** The areas and follow-ups as lists: what most come here for, so that it stands first. */
  readonly results: ReactNode
  /** What is sent to those who took part, for whoever manages people, once the dialogue is over. */
  readonly letters?: ReactNode
  /** What is asked and told when the dialogue is over. */
  readonly afterwards?: ReactNode
}

export function SummaryPage({ speakingTimes, overhearing, results, letters, afterwards }: Props) {
  const { t } = useTranslation('summary')
  const pathTo = useDialoguePath()
  const state = useDialogue((whole) => whole)
  const { role } = useSeat()
  const now = useAtServerTime((at) => instant(Math.floor(at / paceMs) * paceMs))
  const { phase } = state.timer
  const time = timeReport(state, now)
  return (
    <Stack gap="xl">
      <title>{t('pageTitle', { title: state.details.title })}</title>
      <div>
        <Anchor component={Link} to={pathTo()}>
          {t('back')}
        </Anchor>
        <Title order={1} mt="xs">
          {t('heading')}
        </Title>
        <Text fw={600}>{state.details.title}</Text>
        <Held report={time} />
        {phase === 'preparing' && <Text>{t('notStarted')}</Text>}
        {phase === 'live' && <Text>{t('running')}</Text>}
      </div>
      <section>{results}</section>
      {phase === 'ended' && mayEver(role, 'people.manage') && letters}
      <ExportList />
      {phase !== 'preparing' && (
        <>
          <TimeKept report={time} />
          {speakingTimes}
          <AttendanceTable report={attendanceReport(state, now)} />
          {overhearing}
        </>
      )}
      {afterwards !== undefined && <section>{afterwards}</section>}
    </Stack>
  )
}
