// A field that is saved when it is left: what somebody types in it stands until then, and whatever is saved by anybody after that.
import { useRef, useState } from 'react'

interface Needs<Typed, Saved> {
  /** What holds now; compared with `===`. */
  readonly saved: Saved
  readonly typedAs: (saved: Saved) => Typed
  readonly read: (typed: Typed) => { success: true; data: Saved } | { success: false }
  /** Resolves when it is answered. */
  readonly save: (value: Saved) => Promise<unknown>
}

export interface SavedField<Typed> {
  readonly value: Typed
  /** Whether what is typed cannot be saved as it stands. */
  readonly isWrong: boolean
  readonly change: (typed: Typed) => void
  /** Somebody is done with the field: saves what is right and new. */
  readonly leave: () => void
}

interface Draft<Typed, Saved> {
  readonly typed: Typed
  readonly isBeingTyped: boolean
  /** What held when the field was left. */
  readonly left: Saved
}

export function useSavedField<Typed, Saved>({
  saved,
  typedAs,
  read,
  save,
}: Needs<Typed, Saved>): SavedField<Typed> {
  const [draft, setDraft] = useState<Draft<Typed, Saved> | null>(null)
  // Enter and then Tab leave the field twice before the first answer is here.
  const sending = useRef<{ readonly value: Saved } | null>(null)
  if (draft !== null && !draft.isBeingTyped && draft.left !== saved) setDraft(null)

  const value = draft === null ? typedAs(saved) : draft.typed
  const leave = async () => {
    const reading = read(value)
    const isSaved = reading.success && reading.data === saved
    setDraft(isSaved ? null : { typed: value, isBeingTyped: false, left: saved })
    if (!reading.success || isSaved || sending.current?.value === reading.data) return
    const mine = { value: reading.data }
    sending.current = mine
    await save(reading.data)
    if (sending.current === mine) sending.current = null
  }
  return {
    value,
    isWrong: !read(value).success,
    change: (typed) => setDraft({ typed, isBeingTyped: true, left: saved }),
    leave: () => void leave(),
  }
}
