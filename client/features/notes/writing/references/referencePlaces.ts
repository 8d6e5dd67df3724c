// Where references stand in the text of one editor: the elements that the page draws them into.
import type { ResultReference } from '#shared/protocol/resultReference.ts'

/** One reference in the text. */
export interface ReferencePlace {
  /** Tells the places of one editor apart. */
  readonly key: number
  readonly element: HTMLElement
  readonly reference: ResultReference
  /** Puts words in its place. */
  readonly replaceBy: (text: string) => void
}

export interface ReferencePlaces {
  readonly add: (place: ReferencePlace) => void
  readonly change: (key: number, reference: ResultReference) => void
  readonly remove: (key: number) => void
  /** The same array until something changes. */
  readonly get: () => readonly ReferencePlace[]
  /** The key of the one that is open; `null` when none is. */
  readonly opened: () => number | null
  readonly open: (key: number | null) => void
  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createReferencePlaces(): ReferencePlaces {
  let places: readonly ReferencePlace[] = []
  let openedKey: number | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    add(place) {
      places = [...places, place]
      tell()
    },
    change(key, reference) {
      places = places.map((place) => (place.key === key ? { ...place, reference } : place))
      tell()
    },
    remove(key) {
      places = places.filter((place) => place.key !== key)
      if (openedKey === key) openedKey = null
      tell()
    },
    get: () => places,
    opened: () => openedKey,
    open(key) {
      openedKey = key
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
