// What the insights of tests are computed from.
import { instant, milliseconds, minutes } from '#shared/time/instant.ts'
import type { FollowUpFact } from '#server/loop/insights/facts.ts'
import type { FoundArea, FoundHeld } from '#server/storage/results.ts'
import { storedArea } from '#test/contract/resultExamples.ts'

export const today = '2026-12-01'

const dayMs = 86_400_000
const names: Readonly<Record<string, string>> = {
  vinnova: 'Vinnova',
  formas: 'Formas',
  skane: 'Region Skåne',
  dalarna: 'Region Dalarna',
  lund: 'Lunds kommun',
}

/** Who presents to whom: presenters by id, each with what share of it which others heard. */
type Presented = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A dialogue `day` days in, with a panel of Vinnova and Formas, of which Formas did not come, and the listeners. */
export function held(day: number, presented: Presented, listeners: readonly string[] = []): FoundHeld {
  const start = instant(Date.UTC(2026, 0, 1, 8) + day * dayMs)
  const organisation = (id: string, part: 'presents' | 'listens' | 'panel', tookPart: boolean) => ({
    id,
    name: names[id] ?? id,
    kind: part === 'panel' ? ('national-actor' as const) : ('region' as const),
    part,
    tookPart,
  })
  return {
    dialogueId: `dialogue${day}`,
    dialogueTitle: `Dialog ${day}`,
    dialogueStart: start,
    seriesId: null,
    startedAt: start,
    endedAt: instant(start + minutes(60)),
    organisations: [
      organisation('vinnova', 'panel', true),
      organisation('formas', 'panel', false),
      ...Object.keys(presented).map((id) => organisation(id, 'presents', true)),
      ...listeners.map((id) => organisation(id, 'listens', true)),
    ],
    presentations: Object.entries(presented).map(([presenterId, heard]) => ({
      slotId: `slot-${presenterId}`,
      presenterId,
      planned: minutes(10),
      used: milliseconds(minutes(9)),
      heardBy: Object.entries(heard).map(([organisationId, share]) => ({ organisationId, share })),
    })),
  }
}

/** An area of a dialogue and a region, on which `kinds` has been reported by the region, and `other` by Vinnova. */
export function areaIn(
  { dialogueId, dialogueTitle, dialogueStart, seriesId }: FoundHeld,
  areaId: string,
  regionId: string,
  reported: { readonly region?: 'nothing' | 'project'; readonly actor?: 'nothing' | 'project' } = {},
): FoundArea {
  const side = (organisationId: string, kind: 'nothing' | 'project' | undefined) => ({
    organisationId,
    report:
      kind === undefined
        ? null
        : {
            kinds: [kind],
            text: null,
            link: null,
            day: null,
            id: `report-${organisationId}`,
            areaId,
            organisationId,
            reportedAt: dialogueStart,
            reportedBy: null,
          },
  })
  const sides = [side(regionId, reported.region), side('vinnova', reported.actor)]
  const kinds = sides.flatMap(({ report }) => report?.kinds ?? [])
  const area = storedArea(areaId, {
    regions: [{ id: regionId, name: names[regionId] ?? regionId }],
    outcome: {
      sides,
      agreement: kinds.length === 0 ? 'none' : new Set(kinds).size === 1 ? 'agreed' : 'differing',
      complete: kinds.length === sides.length,
    },
  })
  return { ...area, dialogueId, dialogueTitle, dialogueStart, seriesId }
}

export function followUpIn(
  { dialogueId }: FoundHeld,
  regionId: string,
  changes: Partial<FollowUpFact> = {},
): FollowUpFact {
  const regions = [{ id: regionId, name: names[regionId] ?? regionId }]
  return { dialogueId, status: 'open', dueDate: null, area: null, regions, ...changes }
}
