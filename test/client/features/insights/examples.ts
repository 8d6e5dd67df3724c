// Insights for tests: nothing yet, but for what a test says.
import { regions } from '#shared/catalogue/regions.ts'
import type { Insights, RegionInsight } from '#shared/protocol/http/insights.ts'

export function regionOf(id: string, changes: Partial<RegionInsight> = {}): RegionInsight {
  return {
    id,
    name: regions.find((region) => region.id === id)?.name ?? id,
    presented: 0,
    listened: 0,
    last: null,
    heardByActors: [],
    heardByOthers: [],
    notMet: [],
    areas: 0,
    reportedAreas: 0,
    openFollowUps: 0,
    overdue: 0,
    ...changes,
  }
}

export const allRegions: readonly RegionInsight[] = regions.map(({ id }) => regionOf(id))

export const nothing: Insights = {
  series: null,
  dialogues: 0,
  regions: allRegions,
  actors: [],
  funnel: {
    presentations: 0,
    presentationsWithArea: 0,
    areas: 0,
    areasWithFollowUp: 0,
    followUps: 0,
    followUpsDone: 0,
    reportedAreas: 0,
    areasWithResult: 0,
    areasDiffering: 0,
  },
  timeKept: [],
  pulse: [],
  today: '2026-11-21',
}
