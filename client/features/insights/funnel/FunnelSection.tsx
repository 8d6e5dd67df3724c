// From presentations to what is reported to have come of them: each step with the part of it that leads on.
import { useTranslation } from 'react-i18next'
import { Pictured } from '#client/ui/Pictured.tsx'
import type { Funnel } from '#shared/protocol/http/insights.ts'
import { FunnelPicture } from './FunnelPicture.tsx'
import { FunnelTable } from './FunnelTable.tsx'
import { useFunnelSteps } from './useFunnelSteps.ts'

export function FunnelSection({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation('insights')
  const steps = useFunnelSteps(funnel)
  return (
    <Pictured
      title={t('funnel.title')}
      picture={<FunnelPicture steps={steps} />}
      table={<FunnelTable steps={steps} />}
    />
  )
}
