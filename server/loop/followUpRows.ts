// Follow-ups as rows of a table: with names, and what the asker may do.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isOverdue } from '#shared/dialogue/unfinished.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { FoundFollowUp } from '#server/storage/results.ts'
import { todayOf } from './needs.ts'
import type { LoopNeeds } from './needs.ts'
import { mayChange } from './standing.ts'
import type { Standing } from './standing.ts'

type Needs = Pick<LoopNeeds, 'storage' | 'clock'>

/** The rows in the order given. Rejects with a `StorageError`. */
export async function followUpRows(
  found: readonly FoundFollowUp[],
  standing: Standing,
  needs: Needs,
): Promise<readonly FollowUpRow[]> {
  const { people } = needs.storage.access
  const contactIds = found.flatMap(({ ownerPersonId }) => ownerPersonId ?? [])
  const [ended, cards] = await Promise.all([
    endedAmong([...new Set(found.map(({ dialogueId }) => dialogueId))], needs),
    people.byIds([...new Set(contactIds)]),
  ])
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const today = todayOf(needs)
  return found.map(({ ownerPersonId, recordedBy, ...row }): FollowUpRow => ({
    ...row,
    contact: ownerPersonId === null ? null : { id: ownerPersonId, name: names.get(ownerPersonId) ?? '' },
    overdue: isOverdue(row, today),
    mayChange: mayChange(standing, row.dialogueId, row.owner.id, {
      ended: ended.has(row.dialogueId),
      recordedBy,
    }),
  }))
}

async function endedAmong(
  dialogueIds: readonly DialogueId[],
  { storage }: Needs,
): Promise<ReadonlySet<DialogueId>> {
  const summaries = await storage.events.summaries(dialogueIds)
  return new Set(summaries.filter(({ phase }) => phase === 'ended').map(({ id }) => id))
}
