// Brings the read models of dialogues that an earlier program wrote up to what this one keeps, from their logs.
import { replay } from '#shared/dialogue/evolve.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { EventLog } from '#server/storage/eventLog.ts'
import { readModelsAfter } from './readModels.ts'

/** Gives how many there were. Done before the server serves, so that no append builds on what is missing. Rejects with a `StorageError`. */
export async function rebuildReadModels(events: EventLog): Promise<number> {
  const outdated = await events.outdated()
  for (const dialogueId of outdated) await rebuild(dialogueId, events)
  return outdated.length
}

async function rebuild(dialogueId: DialogueId, events: EventLog): Promise<void> {
  const state = replay(dialogueId, await events.read(dialogueId, 0))
  if (state === null) return
  const readModels = readModelsAfter(null, state)
  const written = await events.rewrite({ dialogueId, seq: state.seq, readModels })
  // Another server that is serving already has written meanwhile.
  if (!written.ok) await rebuild(dialogueId, events)
}
