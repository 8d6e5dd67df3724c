// The steps of the funnel in words and numbers.
import { useTranslation } from 'react-i18next'
import type { Funnel } from '#shared/protocol/http/insights.ts'

export interface FunnelStep {
  readonly name: string
  readonly count: number
  /** How many of them lead on; at most `count`. */
  readonly part: number
  /** What that part is, in words. */
  readonly said: string
}

export function useFunnelSteps(funnel: Funnel): readonly FunnelStep[] {
  const { t } = useTranslation('insights')
  const step = (
    name: 'presentations' | 'areas' | 'followUps' | 'reports',
    count: number,
    part: number,
    leads: 'ledToArea' | 'ledToFollowUp' | 'done' | 'ledToSomething',
  ): FunnelStep => ({
    name: t(`funnel.${name}`),
    count,
    part,
    said: count === 0 ? t('funnel.noneYet') : t(`funnel.${leads}`, { part, count }),
  })
  const { reportedAreas, areasDiffering } = funnel
  const reports = step('reports', reportedAreas, funnel.areasWithResult, 'ledToSomething')
  return [
    step('presentations', funnel.presentations, funnel.presentationsWithArea, 'ledToArea'),
    step('areas', funnel.areas, funnel.areasWithFollowUp, 'ledToFollowUp'),
    step('followUps', funnel.followUps, funnel.followUpsDone, 'done'),
    areasDiffering === 0
      ? reports
      : { ...reports, said: `${reports.said}, ${t('funnel.differing', { count: areasDiffering })}` },
  ]
}
