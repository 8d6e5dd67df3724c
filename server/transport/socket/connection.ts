// One connection to a dialogue, from its welcome to its end.
import { z } from 'zod'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import type { ClockAnswer, CommandAnswer, Welcome } from '#shared/protocol/socket.ts'
import { audienceOf } from '#shared/protocol/visibility.ts'
import { StorageError } from '#server/storage/storageError.ts'
import { catchUp } from '../live/catchUp.ts'
import type { DialogueNamespace, DialogueSocket } from '../live/dialogueSocket.ts'
import { withinLimit } from '../rateLimits.ts'
import type { Services } from '../services.ts'
import { answerCommand, refusal } from './commandMessage.ts'
import { SignsOfLife } from './signsOfLife.ts'

type Needs = Pick<
  Services,
  'live' | 'attendance' | 'lobby' | 'limits' | 'lifeLimits' | 'scheduler' | 'clock' | 'logger'
>

/** Takes in a connection that the handshake has let through, and answers what it asks. */
export function connected(socket: DialogueSocket, namespace: DialogueNamespace, needs: Needs): void {
  const { live, attendance } = needs
  const { room, personId, dismissals } = socket.data.admission
  const person = seatOf(socket)
  if (person === null || dismissals !== live.dismissals) {
    // The seat may have been taken away since it was looked up. The client tries again by itself, and is told then.
    socket.conn.close()
    return
  }
  live.admit(socket, person, namespace)
  attendance.opened(room, personId, socket.id)
  const signs = watchLife(socket, needs)
  socket.on('disconnect', (reason) => {
    signs.stop()
    // A connection that was closed from either end was alive until then; one that was given up was not.
    const lastSeen = givenUp.has(reason) ? signs.lastHeard : needs.clock()
    attendance.closed(room, personId, socket.id, lastSeen)
    live.leave(socket)
  })
  answerMessages(socket, needs)
  if (mayEver(person.role, 'people.manage')) void showLobby(socket, needs)
}

/** What socket.io calls the end of a connection on which nothing was heard: by its own pings, or by the signs of life. */
const givenUp: ReadonlySet<string> = new Set(['ping timeout', 'forced close'])

function watchLife(socket: DialogueSocket, { scheduler, lifeLimits }: Needs): SignsOfLife {
  const signs = new SignsOfLife({
    scheduler,
    limits: lifeLimits,
    ask: () => socket.emit('still-there', () => undefined),
    // What waits to be sent will not arrive: it must not hold up the end.
    onSilence: () => socket.conn.close(true),
  })
  socket.conn.on('packet', () => signs.heard())
  return signs
}

function answerMessages(socket: DialogueSocket, { limits, logger, clock }: Needs): void {
  const { room } = socket.data.admission
  const mayAsk = () => withinLimit(limits.messages, socket.id)

  async function command(message: unknown): Promise<CommandAnswer> {
    if (!(await mayAsk())) return refusal('too-many', 'Too many commands; wait a few seconds')
    return answerCommand(message, socket.data.admission, logger)
  }
  async function missed(afterSeq: unknown): Promise<Welcome['catchUp'] | null> {
    const after = z.int().min(1).safeParse(afterSeq)
    const person = seatOf(socket)
    if (!after.success || person === null || !(await mayAsk())) return null
    return catchUp(room, audienceOf(person.role), after.data)
  }

  socket.on('command', (message, answer) => void command(message).then(answerer(answer)))
  // A question that makes no sense, or comes too often, is left without an answer.
  socket.on('catch-up', (afterSeq, answer) => {
    void missed(afterSeq).then((found) => found !== null && answerer(answer)(found))
  })
  socket.on('clock', (answer) => {
    const now: ClockAnswer = { serverNow: clock() }
    answerer(answer)(now)
  })
}

/** What sends an answer; nothing when the client asked without wanting one. */
function answerer(answer: unknown): (value: unknown) => void {
  return isAnswer(answer) ? answer : () => undefined
}

// socket.io hands over a function wherever the client asked for an acknowledgement, and sends what it is called with.
function isAnswer(answer: unknown): answer is (value: unknown) => void {
  return typeof answer === 'function'
}

function seatOf({ data: { admission } }: DialogueSocket): Participant | null {
  const person = admission.room.state.participants.people[admission.personId]
  return person === undefined || person.removed ? null : person
}

async function showLobby(socket: DialogueSocket, { lobby, logger }: Needs): Promise<void> {
  try {
    socket.emit('lobby', await lobby.waitingIn(socket.data.admission.room.id))
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    logger.warn({ err: error }, 'lobby could not be shown')
  }
}
