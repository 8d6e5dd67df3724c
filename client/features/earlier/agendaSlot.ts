// A slot of the agenda for something that is left from last time.
import { beforeClosing } from '#shared/dialogue/agenda/beforeClosing.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { minutes } from '#shared/time/instant.ts'
import { textOf } from './items.ts'
import type { EarlierItem } from './items.ts'

/** Enough to say how it stands; the facilitator may change it. In minutes. */
export const usualMinutes = 5

/** The longest title that a slot takes, in characters. */
const longestTitle = 120

/** The title of its slot, by which it is also known whether there is one already. */
export function slotTitleOf(item: EarlierItem): string {
  const text = textOf(item).replaceAll(/\s+/g, ' ').trim()
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).trimEnd()}…`
}

/**
 * Adds a discussion of the thing: when its presenter is on, after what is planned with them; else, or when that has begun to be
 * history, before the agenda closes.
 */
export function slotFor(
  item: EarlierItem,
  organisationId: OrganisationId | null,
  slots: readonly Slot[],
  hasBegun: (slotId: string) => boolean,
): ClientCommandInput {
  const own = slots.findLastIndex((slot) => organisationId !== null && slot.organisationId === organisationId)
  const following = slots[own + 1]
  const isTooLate = following !== undefined && hasBegun(following.id)
  return {
    type: 'slot.add',
    kind: 'discussion',
    title: slotTitleOf(item),
    organisationId,
    plannedMs: minutes(usualMinutes),
    index: own === -1 || isTooLate ? beforeClosing(slots, hasBegun) : own + 1,
  }
}
