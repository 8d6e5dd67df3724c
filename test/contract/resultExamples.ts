// Example rows of the read model of results.
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { Append } from '#server/storage/eventLog.ts'
import type { FollowUpQuery, ResultsChange, StoredArea, StoredFollowUp } from '#server/storage/results.ts'
import type { Storage } from '#server/storage/storage.ts'
import { appendOf, at, noResults, summaryOf } from './examples.ts'

export const today = '2026-12-01'
export const vinnova = { id: 'vinnova', name: 'Vinnova' }
export const skane = { id: 'skane', name: 'Region Skåne' }
export const orebro = { id: 'orebro', name: 'Region Örebro län' }

export function storedFollowUp(followUpId: string, changes: Partial<StoredFollowUp> = {}): StoredFollowUp {
  return {
    followUpId,
    what: `Uppföljning ${followUpId}`,
    owner: vinnova,
    ownerPersonId: null,
    dueDate: '2026-12-01',
    status: 'open',
    area: null,
    regions: [skane],
    actors: [vinnova],
    comments: 0,
    recordedBy: 'facilitator',
    recordedAt: at(1),
    updatedAt: at(1),
    revision: 1,
    ...changes,
  }
}

export function storedArea(areaId: string, changes: Partial<StoredArea> = {}): StoredArea {
  return {
    areaId,
    subject: 'Vätgas i processindustrin',
    nextStep: 'system-demonstrator',
    nextStepNote: null,
    status: 'open',
    regions: [skane],
    actors: [vinnova],
    outcome: {
      sides: [
        { organisationId: 'skane', report: null },
        { organisationId: 'vinnova', report: null },
      ],
      agreement: 'none',
      complete: false,
    },
    recordedAt: at(1),
    ...changes,
  }
}

/** An append that writes results of a dialogue. */
export function resultsOf(
  dialogueId: string,
  after: number,
  results: Partial<ResultsChange>,
  summary: Parameters<typeof summaryOf>[1] = {},
): Append {
  return appendOf(dialogueId, after, 1, {
    readModels: { summary: summaryOf(dialogueId, summary), results: { ...noResults, ...results } },
  })
}

export function queryOf(
  filter: Partial<FollowUpFilter> = {},
  changes: Partial<FollowUpQuery> = {},
): FollowUpQuery {
  return {
    scope: 'everywhere',
    filter: { ...everything, ...filter },
    today,
    offset: 0,
    limit: 50,
    ...changes,
  }
}

/** The ids of the follow-ups found, in the order found. */
export async function idsFound({ results }: Storage, query: FollowUpQuery): Promise<readonly string[]> {
  return (await results.followUps(query)).rows.map(({ followUpId }) => followUpId)
}
