// Keeps the draft of a new dialogue in this tab, so that a reload loses nothing.
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'
import { draftSchema } from './draft.ts'
import type { Draft } from './draft.ts'

const key = 'snabbdialog.newDialogue'

/** The draft kept in `storage`; `null` when there is none, or one that an older version kept in another form. */
export function keptDraft(storage: Storage): Draft | null {
  const text = storage.getItem(key)
  if (text === null) return null
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    // Text that is no JSON was not written by us; anything else is a bug.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export function keepDraft(draft: Draft, storage: Storage): void {
  keepIfPossible(storage, key, JSON.stringify(draft))
}

/** Lets the draft go, once the dialogue exists. */
export function forgetDraft(storage: Storage): void {
  storage.removeItem(key)
}
