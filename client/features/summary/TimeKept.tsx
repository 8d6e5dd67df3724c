// Planned and used time for each slot: as a picture, and as a table one press away.
import { useTranslation } from 'react-i18next'
import { Pictured } from '#client/ui/Pictured.tsx'
import type { TimeReport } from '#shared/dialogue/report/timeReport.ts'
import { TimePicture } from './TimePicture.tsx'
import { TimeTable } from './TimeTable.tsx'

export function TimeKept({ report }: { report: TimeReport }) {
  const { t } = useTranslation('summary')
  return (
    <Pictured
      title={t('time')}
      picture={<TimePicture slots={report.slots} />}
      table={<TimeTable report={report} />}
    />
  )
}
