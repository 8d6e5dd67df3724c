// Slots that move together: a presentation and the discussion that follows on it.
import type { Slot } from './slot.ts'

/** One or two slots that keep together when the agenda is put in another order. */
export interface Block {
  /** The id of its first slot. */
  readonly id: string
  readonly slots: readonly [Slot, ...Slot[]]
}

/** The agenda as blocks, in order; together they hold every slot once. */
export function blocksOf(slots: readonly Slot[]): readonly Block[] {
  const blocks: Block[] = []
  for (const slot of slots) {
    const before = blocks.at(-1)
    if (before !== undefined && followsOn(before, slot)) {
      blocks[blocks.length - 1] = { ...before, slots: [...before.slots, slot] }
    } else {
      blocks.push({ id: slot.id, slots: [slot] })
    }
  }
  return blocks
}

/** The ids of all slots, with the blocks in the order of `blockIds`. */
export function slotIdsInOrder(blocks: readonly Block[], blockIds: readonly string[]): string[] {
  return blockIds.flatMap((blockId) => {
    const block = blocks.find(({ id }) => id === blockId)
    return block === undefined ? [] : block.slots.map(({ id }) => id)
  })
}

function followsOn({ slots }: Block, slot: Slot): boolean {
  const [first] = slots
  return (
    slots.length === 1 &&
    first.kind === 'presentation' &&
    slot.kind === 'discussion' &&
    slot.organisationId === first.organisationId
  )
}
