// The dialogue socket as a client opens it.
import { io } from 'socket.io-client'
import { z } from 'zod'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** Which dialogue, where, and with which session. */
export interface Door {
  readonly url: string
  readonly cookie: string
  readonly dialogueId: string
}

const welcomeSchema = z.object({
  catchUp: z.object({
    state: z.object({
      agenda: z.object({ slots: z.array(z.object({ id: z.string() })) }),
      followUps: z.object({ followUps: z.record(z.string(), z.object({ what: z.string() })) }),
    }),
  }),
})

/** Opens the dialogue socket; resolves when the welcome has come, with the slots and what has been recorded. */
export async function openDialogue({ url, cookie, dialogueId }: Door) {
  const socket = io(`${url}${DIALOGUE_NAMESPACE}`, {
    auth: { protocol: PROTOCOL_VERSION, dialogueId },
    extraHeaders: { origin: url, cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  })
  socket.on('still-there', (answer: () => void) => answer())
  const welcome = await new Promise((resolve) => socket.once('welcome', resolve))
  const { agenda, followUps } = welcomeSchema.parse(welcome).catchUp.state
  const recorded = Object.values(followUps.followUps).map(({ what }) => what)
  return { socket, recorded, slotIds: agenda.slots.map(({ id }) => id) }
}
