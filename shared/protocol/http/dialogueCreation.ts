// Creating a dialogue over HTTP.
import { z } from 'zod'
import { newDialogueSchema } from '../../dialogue/create.ts'

/**
 * A new dialogue: `POST /api/dialogues`. The id is made by whoever asks, so that asking again, when the answer was lost on the way,
 * creates no second one; without it each asking is another dialogue.
 */
export const dialogueCreationSchema = newDialogueSchema.extend({ dialogueId: z.uuid().optional() })
export type DialogueCreation = z.infer<typeof dialogueCreationSchema>
