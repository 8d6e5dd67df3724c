// Where the fuzzing takes place: a dialogue of honest people, in which the hostile one is a listener, and dialogues of her own.
import { z } from 'zod'
import { createPlace } from '#test/faults/place.ts'
import type { Place } from '#test/faults/place.ts'

const invitedSchema = z.object({ link: z.object({ url: z.string() }) })

/** A place as another process is told of it. */
export const placeSchema = z.object({
  url: z.string(),
  cookie: z.string(),
  dialogueId: z.string(),
  slotId: z.string(),
  otherSlotId: z.string(),
})

/** Somebody invited to a dialogue, by the session in which she has followed her link: `session`, or one that the link gave her. */
export async function guestOf(
  { url, cookie, dialogueId }: Place,
  role: string,
  session: string | null = null,
): Promise<string> {
  const invited = await fetch(`${url}/api/dialogues/${dialogueId}/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ name: `Exempel, ${role}`, organisationId: 'dalarna', role }),
  })
  const { link } = invitedSchema.parse(await invited.json())
  const followed = await fetch(`${url}${new URL(link.url).pathname}`, {
    redirect: 'manual',
    headers: session === null ? {} : { cookie: session },
  })
  return followed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** What somebody hostile has: a listener's seat among honest people, and a dialogue of her own in which she may do everything. */
export interface Target {
  readonly url: string
  readonly among: Place
  readonly own: Place
}

/**
 * Targets that share honest people's dialogue; each call gives a dialogue of the hostile one's own that is new. She goes on in the
 * `session` that she has, so that what is limited by session is limited for her.
 */
export async function targetAmong(
  honest: Place,
  listener: string,
  session: string | null = null,
): Promise<Target> {
  const own = await createPlace(honest.url, honest.cookie)
  const cookie = await guestOf(own, 'facilitator', session)
  return { url: honest.url, among: { ...honest, cookie: listener }, own: { ...own, cookie } }
}
