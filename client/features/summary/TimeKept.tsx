// Planned and used time for each slot: as a picture, and as a table one press away.
import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeReport } from '#shared/dialogue/report/timeReport.ts'
import { TimePicture } from './TimePicture.tsx'
import { TimeTable } from './TimeTable.tsx'

export function TimeKept({ report }: { report: TimeReport }) {
  const { t } = useTranslation('summary')
  const [isTable, setTable] = useState(false)
  return (
    <section aria-label={t('time')}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('time')}</Title>
        <Button variant="default" size="compact-md" onClick={() => setTable(!isTable)}>
          {isTable ? t('asPicture') : t('asTable')}
        </Button>
      </Group>
      {isTable ? <TimeTable report={report} /> : <TimePicture slots={report.slots} />}
    </section>
  )
}
