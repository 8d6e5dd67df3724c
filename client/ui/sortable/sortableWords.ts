// The words of a sortable list, given by whoever shows it. Places count from 1.

/** What a sortable list says; `name` is the thing's own name. */
export interface SortableWords {
  /** How to move with the keyboard, read when a handle gets focus. */
  readonly instructions: string
  readonly handle: (name: string) => string
  readonly moveUp: (name: string) => string
  readonly moveDown: (name: string) => string
  readonly lifted: (name: string, place: number, of: number) => string
  readonly movedTo: (name: string, place: number, of: number) => string
  readonly dropped: (name: string, place: number, of: number) => string
  readonly cancelled: (name: string, place: number, of: number) => string
}
