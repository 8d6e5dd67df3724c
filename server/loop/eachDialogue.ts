// Going through many dialogues, one in memory at a time: whoever asks for all that a series has led to asks for years of them.
import { setImmediate } from 'node:timers/promises'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { LoopNeeds } from './needs.ts'

/** Those of these dialogues that exist, the earliest planned start first. Rejects with a `StorageError`. */
export async function earliestFirst(
  dialogueIds: readonly DialogueId[],
  { storage }: Pick<LoopNeeds, 'storage'>,
): Promise<readonly DialogueId[]> {
  const summaries = await storage.events.summaries(dialogueIds)
  return summaries.map(({ id }) => id)
}

/**
 * The state of each of these dialogues that exists, read when it is asked for, and kept by nobody but who asks. Throws a
 * `StorageError`.
 */
export async function* eachDialogue(
  dialogueIds: readonly DialogueId[],
  { rooms }: Pick<LoopNeeds, 'rooms'>,
): AsyncGenerator<DialogueState, void, void> {
  for (const id of dialogueIds) {
    const state = await rooms.look(id)
    if (state !== null) yield state
    // A log is read and replayed in one go; between one and the next others are answered.
    await setImmediate()
  }
}
