// A command from a client: parsed once, then given to the room. Whatever arrives gets an answer.
import { commandMessageSchema } from '#shared/protocol/clientMessages.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Admission } from '../live/dialogueSocket.ts'

/** The answer to `message`, which may be anything. Never rejects. */
export async function answerCommand(
  message: unknown,
  { room, personId }: Pick<Admission, 'room' | 'personId'>,
  logger: Logger,
): Promise<CommandAnswer> {
  const parsed = commandMessageSchema.safeParse(message)
  if (!parsed.success) {
    logger.warn(
      { dialogueId: room.id, issues: parsed.error.issues.map(({ code }) => code) },
      'malformed command',
    )
    return refusal('malformed', firstIssue(parsed.error))
  }
  const { command, commandId } = parsed.data
  try {
    return await room.give({ command, commandId, giver: { kind: 'person', personId } })
  } catch (error) {
    logger.error({ dialogueId: room.id, command: command.type, err: error }, 'command failed')
    return refusal('unavailable', 'Something went wrong here; nothing was changed')
  }
}

/** A refused answer. */
export function refusal(code: RejectionCode, message: string): CommandAnswer {
  return { ok: false, rejection: { code, message } }
}

function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues
  return issue === undefined ? 'Not a command' : `${issue.path.join('.') || 'message'}: ${issue.message}`
}
