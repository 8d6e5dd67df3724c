// Ten minutes for everyone, as a table: what each presenter was meant to have, was given, used, and lost to interruptions.
import { Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import { speakingTimes } from '#shared/dialogue/timer/speakingTime.ts'
import { instant } from '#shared/time/instant.ts'
import { SpeakingTimeRow } from './SpeakingTimeRow.tsx'
import classes from './SpeakingTimes.module.css'

// Ten minutes are followed well enough at this pace, and the clock stands beside.
const paceMs = 10_000
const columns = ['budget', 'given', 'used', 'left'] as const

/** Follows along while the dialogue runs. */
export function SpeakingTimes() {
  const { t } = useTranslation('timeKeeping')
  const { agenda, timer } = useDialogue((state) => ({ agenda: state.agenda, timer: state.timer }))
  const now = useAtServerTime((at) => instant(Math.floor(at / paceMs) * paceMs))
  const times = speakingTimes(agenda, timer, now)
  return (
    <section aria-label={t('title')}>
      <Title order={2} className={classes.title}>
        {t('title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {times.length === 0 ? t('nobody') : t('hint')}
      </Text>
      {times.length > 0 && (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <QuietCaption>{t('caption')}</QuietCaption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('presenter')}</Table.Th>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col" className={classes.number}>
                    {t(column)}
                  </Table.Th>
                ))}
                <Table.Th scope="col">{t('lost')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {times.map((time, index) => (
                // An organisation may present twice: its place in the agenda tells them apart.
                <SpeakingTimeRow key={`${time.organisationId} ${index}`} time={time} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}
