// Where a round takes place: a dialogue of its own on a running server.
import { z } from 'zod'
import { openDialogue } from './openDialogue.ts'
import type { Door } from './openDialogue.ts'

export interface Place extends Door {
  readonly slotId: string
  /** A slot whose notes nobody looks at but who means to disturb. */
  readonly otherSlotId: string
}

const wanted = {
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: Date.UTC(2026, 10, 21, 8),
    bookedMs: 3_600_000,
    priorities: [],
    videoUrl: null,
    formatId: 'snabbdialog',
  },
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
}

const createdSchema = z.object({ dialogueId: z.string() })

async function post(url: string, path: string, body: object, cookie?: string): Promise<Response> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer
}

/** Sets up the first account by its link, and gives the session's cookie. */
export async function setUpAccount(url: string, setUpUrl: string): Promise<string> {
  const answer = await post(url, '/api/setup', {
    token: setUpUrl.split('/').at(-1),
    name: 'Facilitator Exempel',
    organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Creates a dialogue, and takes the first of its slots. */
export async function createPlace(url: string, cookie: string): Promise<Place> {
  const created = await post(url, '/api/dialogues', wanted, cookie)
  const { dialogueId } = createdSchema.parse(await created.json())
  const { socket, slotIds } = await openDialogue({ url, cookie, dialogueId })
  socket.disconnect()
  const [slotId = '', otherSlotId = ''] = slotIds
  return { url, cookie, dialogueId, slotId, otherSlotId }
}
