// Commands from somebody who is not in the dialogue's live room: one, or changes to many follow-ups at once.
import type { ClientCommand } from '#shared/dialogue/commands.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { FollowUpChanges, FollowUpChangesAnswer } from '#shared/protocol/http/followUps.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { followUpRows } from './followUpRows.ts'
import type { LoopNeeds } from './needs.ts'
import { scopeOf } from './scope.ts'
import { giverOf } from './standing.ts'
import type { Standing } from './standing.ts'

/** A command with its sender's id for it. */
export interface SentCommand {
  readonly command: ClientCommand
  readonly commandId: string
}

/** Gives a command in a room, by the seat or for the organisation that may; refused when there is neither. */
export function giveCommand(
  room: DialogueRoom,
  { command, commandId }: SentCommand,
  standing: Standing,
  as: PersonId | null,
): Promise<CommandAnswer> {
  const giver = giverOf(standing, room.state, command, as)
  return giver === null
    ? Promise.resolve(refused('not-allowed', 'Nothing here is yours to change'))
    : room.give({ command, commandId, giver })
}

type Result = FollowUpChangesAnswer['results'][number]

/**
 * Changes follow-ups one after another, each through its own dialogue. What cannot be changed is answered with the reason and
 * keeps nothing else from being changed. Rejects with a `StorageError` when not even that can be found out.
 */
export async function changeFollowUps(
  { changes }: FollowUpChanges,
  standing: Standing,
  needs: LoopNeeds,
): Promise<FollowUpChangesAnswer> {
  const { dialogueIds, organisationIds } = await scopeOf(standing, needs)
  const results: Result[] = []
  for (const { commandId, dialogueId, followUpId, baseRevision, changes: fields } of changes) {
    const room = await needs.rooms.find(dialogueId)
    const command: ClientCommand = { type: 'followUp.change', followUpId, baseRevision, changes: fields }
    const answer =
      room === null
        ? refused('not-found', 'No such follow-up')
        : await giveCommand(room, { command, commandId }, standing, null)
    const found = await needs.storage.results.followUpsById(dialogueId, [followUpId])
    const visible = found.filter(
      ({ owner }) => dialogueIds.includes(dialogueId) || organisationIds.includes(owner.id),
    )
    const [row = null] = await followUpRows(visible, standing, needs)
    results.push({ dialogueId, followUpId, answer, row })
  }
  return { results }
}

function refused(code: RejectionCode, message: string): CommandAnswer {
  return { ok: false, rejection: { code, message } }
}
