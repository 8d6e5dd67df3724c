// How much of the filter stands behind its button.
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'

/** How many of the fields behind the button narrow the list. */
export function countNarrowings(filter: FollowUpFilter): number {
  const lists = [filter.regions, filter.actors, filter.owners, filter.series, filter.dialogues]
  const days = [filter.dueFrom, filter.dueTo]
  return lists.filter((values) => values.length > 0).length + days.filter((day) => day !== null).length
}
