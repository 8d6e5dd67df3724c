// Moving one thing in an order: where it may go, and what the order is afterwards.

/** Something with a place in an order, and the name it is spoken of by. */
export interface SortableItem {
  readonly id: string
  readonly name: string
  /** Locked things keep their place, and nothing is put before them. */
  readonly locked?: boolean
}

/** The first place that anything may be moved to: after the last thing that is locked. */
export function firstOpenPlace(items: readonly SortableItem[]): number {
  return items.findLastIndex(({ locked }) => locked === true) + 1
}

/** The ids in order after `id` was moved to `place`, counted from 0; `null` when nothing would change or it may not go there. */
export function reordered(
  items: readonly SortableItem[],
  id: string,
  place: number,
): readonly string[] | null {
  const from = items.findIndex((item) => item.id === id)
  const moved = items[from]
  const within = place >= firstOpenPlace(items) && place < items.length
  if (moved === undefined || moved.locked === true || !within || place === from) return null
  const ids = items.map((item) => item.id)
  return ids.toSpliced(from, 1).toSpliced(place, 0, id)
}
