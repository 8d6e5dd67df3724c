// Keeps the draft of a new dialogue in this tab, so that a reload loses nothing.
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'
import { keptValue } from '#client/ui/settings/keptValue.ts'
import { draftSchema } from './draft.ts'
import type { Draft } from './draft.ts'

const key = 'snabbdialog.newDialogue'

/** The draft kept in `storage`; `null` when there is none, or one that an older version kept in another form. */
export function keptDraft(storage: Storage): Draft | null {
  return draftSchema.safeParse(keptValue(storage, key)).data ?? null
}

export function keepDraft(draft: Draft, storage: Storage): void {
  keepIfPossible(storage, key, JSON.stringify(draft))
}

/** Lets the draft go, once the dialogue exists. */
export function forgetDraft(storage: Storage): void {
  storage.removeItem(key)
}
