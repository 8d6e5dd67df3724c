// Rows together by the organisation that owns them.
import type { FollowUpRow, NamedOrganisation } from '#shared/protocol/http/followUps.ts'

export interface OwnerGroup {
  readonly owner: NamedOrganisation
  readonly rows: readonly FollowUpRow[]
}

/** Each owner once, in the order in which they come; their rows keep theirs. */
export function groupByOwner(rows: readonly FollowUpRow[]): readonly OwnerGroup[] {
  const groups = Map.groupBy(rows, ({ owner }) => owner.id)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ owner: first.owner, rows: own }]
  })
}
