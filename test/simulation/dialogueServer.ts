// The server's side of the dialogue socket without the socket: the real room, what it publishes, and what it answers.
import { z } from 'zod'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { createLogger } from '#server/logger.ts'
import { batchOf, catchUp } from '#server/transport/live/catchUp.ts'
import { answerCommand } from '#server/transport/socket/commandMessage.ts'
import { handshakeSchema } from '#shared/protocol/clientMessages.ts'
import { audienceOf } from '#shared/protocol/visibility.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Accept, Asked } from './queuedWire.ts'

export interface DialogueServer {
  readonly room: DialogueRoom
  readonly clock: Clock
}

/** Lets `personId` in to the room of `server`, as the handshake and the connection do. */
export function acceptance({ room, clock }: DialogueServer, personId: string): Accept {
  const logger = createLogger('silent')
  return async (handshake, tell) => {
    const wish = handshakeSchema.parse(handshake)
    const person = room.state.participants.people[personId]
    if (person === undefined) return { refused: 'not-invited' }
    const audience = audienceOf(person.role)
    let open = true
    const unsubscribe = room.subscribe((publication) => {
      tell({ kind: 'push', name: 'events', body: batchOf(publication, audience) })
    })
    const { organisationId, role } = person
    tell({
      kind: 'push',
      name: 'welcome',
      body: {
        you: { personId, name: 'Exempel', organisationId, role },
        directory: [],
        serverNow: clock(),
        catchUp: catchUp(room, audience, wish.afterSeq ?? null),
      },
    })

    async function answer({ kind, about }: Asked): Promise<unknown> {
      if (kind === 'clock') return { serverNow: clock() }
      if (kind === 'catchUp') return catchUp(room, audience, z.int().min(1).parse(about))
      return answerCommand(about, { room, personId }, logger)
    }
    return {
      asked: (question) => {
        void answer(question).then((body) => {
          if (open) tell({ kind: 'answer', number: question.number, body })
        })
      },
      closed() {
        open = false
        unsubscribe()
      },
    }
  }
}
