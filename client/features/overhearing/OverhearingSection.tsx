// The overhearing of a dialogue: as a picture, and as a table one press away.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { Pictured } from '#client/ui/Pictured.tsx'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { instant } from '#shared/time/instant.ts'
import { OverhearingPicture } from './OverhearingPicture.tsx'
import { OverhearingTable } from './OverhearingTable.tsx'

// While the dialogue runs, the picture follows it at this pace.
const paceMs = 10_000

export function OverhearingSection() {
  const { t } = useTranslation('overhearing')
  const state = useDialogue((whole) => whole)
  const now = useAtServerTime((at) => instant(Math.floor(at / paceMs) * paceMs))
  const shown = overhearing(state, now)
  return (
    <Pictured
      title={t('title')}
      small
      picture={<OverhearingPicture overhearing={shown} />}
      table={<OverhearingTable overhearing={shown} />}
      empty={(shown.presentations.length === 0 || shown.rows.length === 0) && t('empty')}
    />
  )
}
