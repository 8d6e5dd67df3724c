// The follow-ups that a file of a filter holds.
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { MOST_EXPORTED } from '#shared/protocol/http/exports.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { followUpRows } from './followUpRows.ts'
import { todayOf } from './needs.ts'
import type { LoopNeeds } from './needs.ts'
import { exportScopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/**
 * All that the filter shows and the asker may take away, on whichever page; `too-many` when one file does not hold them. Rejects
 * with a `StorageError`.
 */
export async function exportedFollowUps(
  filter: FollowUpFilter,
  standing: Standing,
  needs: Pick<LoopNeeds, 'storage' | 'clock'>,
): Promise<readonly FollowUpRow[] | 'too-many'> {
  const scope = await exportScopeOf(standing, needs)
  const today = todayOf(needs)
  const { results } = needs.storage
  // One more than a file holds tells whether there are more.
  const { rows } = await results.followUps({ scope, filter, today, offset: 0, limit: MOST_EXPORTED + 1 })
  return rows.length > MOST_EXPORTED ? 'too-many' : followUpRows(rows, standing, needs)
}
