// The pulse: three questions to everybody when a dialogue closes, over HTTP. Nobody can tell who answered what.
import { z } from 'zod'
import { textSchema } from '../../dialogue/text.ts'

/** Answers are shown so many at a time, so that no single one can be told, neither at once nor by what a new one changes. */
export const FEWEST_SHOWN = 5

export const rightActorsSchema = z.enum(['yes', 'partly', 'no'])
export type RightActors = z.infer<typeof rightActorsSchema>

/** One person's answer: `POST /api/dialogues/:id/pulse`, once, from the closing slot on. */
export const pulseAnswerSchema = z.object({
  /** How valuable it was, from 1 (not at all) to 5 (very). */
  valuable: z.int().min(1).max(5),
  /** Whether the right actors were there. */
  rightActors: rightActorsSchema,
  /** What should come next, in her own words. */
  next: textSchema(1000).nullable(),
})
export type PulseAnswer = z.infer<typeof pulseAnswerSchema>

/** What the answers that are shown say together. */
export interface PulseResults {
  /** How many are shown: a multiple of `FEWEST_SHOWN`, but for answers from before they were shown in groups. */
  readonly answers: number
  /** How many gave each value: the first is how many gave 1. */
  readonly valuable: readonly [number, number, number, number, number]
  /** From 1 to 5. */
  readonly valuableMean: number
  readonly rightActors: Readonly<Record<RightActors, number>>
  /** In no order that tells anything. */
  readonly next: readonly string[]
}

/** The pulse of a dialogue: `GET /api/dialogues/:id/pulse`. */
export interface PulseView {
  /** Whether answers are taken now from the asker. */
  readonly open: boolean
  readonly answered: boolean
  /** How many answers wait until they are enough to be shown together. */
  readonly waiting: number
  /** `null` until `FEWEST_SHOWN` people have answered. */
  readonly results: PulseResults | null
}
