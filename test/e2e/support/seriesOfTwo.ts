// What a series of two dialogues is set up with over HTTP: the account, the series, its first dialogue, and people with addresses.
import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import type { Role } from '#shared/dialogue/role.ts'
import type { Language } from '#shared/lib/language.ts'
import type { InvitationInput } from '#shared/protocol/http/people.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CalendarServer } from './calendarServerProcess.ts'

const createdSchema = z.object({ id: z.string() })
const dialogueSchema = z.object({ dialogueId: z.string() })

const vinnova = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } as const
const organisations = [
  { ...vinnova, part: 'panel' },
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
]

export interface Invited {
  readonly name: string
  readonly email: string
  readonly organisationId: string
  readonly role: Role
  readonly language: Language
}

/** Who is invited to both dialogues, by the organisation that they take part for. */
export const invited = {
  dalarna: person('dalarna', 'presenter', 'sv'),
  halland: person('halland', 'presenter', 'sv'),
  energimyndigheten: person('energimyndigheten', 'panel', 'en'),
} as const

function person(organisationId: string, role: Role, language: Language): Invited {
  const name = `Företrädare ${organisationId}`
  return { name, email: `${organisationId}@example.org`, organisationId, role, language }
}

/** Whoever holds the session of `facilitator`, on that server. */
export function asking(server: Pick<CalendarServer, 'url'>, facilitator: BrowserContext) {
  return async (path: string, data: object): Promise<unknown> => {
    const headers = { origin: server.url }
    const response = await facilitator.request.post(`${server.url}${path}`, { data, headers })
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return response.status() === 204 ? null : response.json()
  }
}

type Ask = ReturnType<typeof asking>

/** Makes the asker the first facilitator, and gives the ids of a new series and of its first dialogue. */
export async function setUpSeries(
  ask: Ask,
  server: CalendarServer,
  { title, plannedStart }: { readonly title: string; readonly plannedStart: Instant },
): Promise<{ readonly seriesId: string; readonly dialogueId: string }> {
  const token = server.setUpUrl.split('/').at(-1)
  await ask('/api/setup', { token, name: 'Facilitator Exempel', organisation: vinnova })
  const theme = 'Energi och transporter'
  const { id: seriesId } = createdSchema.parse(await ask('/api/series', { title: 'Smart energi', theme }))
  const { dialogueId } = dialogueSchema.parse(
    await ask('/api/dialogues', {
      details: {
        title,
        leadId: vinnova.id,
        plannedStart,
        bookedMs: minutes(60),
        priorities: [{ id: 'storage', text: 'Lagring av energi', actorId: 'energimyndigheten' }],
        videoUrl: 'https://example.org/mote',
        formatId: 'snabbdialog',
        seriesId,
      },
      organisations,
      lengths: {
        opening: minutes(5),
        presentation: minutes(10),
        discussion: minutes(3),
        closing: minutes(5),
      },
    }),
  )
  return { seriesId, dialogueId }
}

/** Invites everybody to a dialogue. */
export async function inviteEverybody(ask: Ask, dialogueId: string): Promise<void> {
  for (const invitation of Object.values(invited)) {
    await ask(`/api/dialogues/${dialogueId}/people`, invitation satisfies InvitationInput)
  }
}
