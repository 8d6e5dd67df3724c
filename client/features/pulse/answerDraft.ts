// One's answer as it is filled in, kept in this tab until it is taken: the room draws the questions elsewhere when its window becomes
// narrow or wide, and a reload draws them anew.
import { z } from 'zod'
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'
import { keptValue } from '#client/ui/settings/keptValue.ts'
import { pulseAnswerSchema } from '#shared/protocol/http/pulse.ts'

const { valuable, rightActors } = pulseAnswerSchema.shape
const answerDraftSchema = z.object({
  valuable: valuable.nullable(),
  rightActors: rightActors.nullable(),
  next: z.string(),
  /** What has been sent and not been answered yet. */
  given: pulseAnswerSchema.nullable(),
})
export type AnswerDraft = z.infer<typeof answerDraftSchema>

const nothingYet: AnswerDraft = { valuable: null, rightActors: null, next: '', given: null }
const keyOf = (path: string): string => `snabbdialog.pulse${path}`

/** What has been filled in for `path`, where the answer goes: the dialogue, and the person who answers. */
export function keptAnswer(path: string): AnswerDraft {
  return answerDraftSchema.safeParse(keptValue(sessionStorage, keyOf(path))).data ?? nothingYet
}

export function keepAnswer(path: string, draft: AnswerDraft): void {
  keepIfPossible(sessionStorage, keyOf(path), JSON.stringify(draft))
}

/** Lets it go, once it has been taken. */
export function forgetAnswer(path: string): void {
  sessionStorage.removeItem(keyOf(path))
}
