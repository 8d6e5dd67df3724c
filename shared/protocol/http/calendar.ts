// Calendars, over HTTP: a dialogue's invitation as a file, and feeds of due dates to subscribe to.
import { z } from 'zod'
import { idSchema } from '../../dialogue/identifiers.ts'
import { languages } from '../../lib/language.ts'
import type { Language } from '../../lib/language.ts'
import type { Instant } from '../../time/instant.ts'
import type { NamedOrganisation } from './followUps.ts'

/*
 * `GET /api/dialogues/:id/invitation.ics?lang=sv|en`: the dialogue as a calendar entry with the video link and the asker's own link.
 */

/** Making a feed: `POST /api/my/feeds`, for an organisation that the asker stands for. It takes the place of her earlier one. */
export const newFeedSchema = z.object({ organisationId: idSchema, language: z.enum(languages) })
export type NewFeed = z.infer<typeof newFeedSchema>

/**
 * A feed of an organisation's due dates: `GET /api/my/feeds`; `DELETE /api/my/feeds/:id` takes it back. Its address is a secret, and works
 * for as long as the one who made it stands for the organisation.
 */
export interface Feed {
  readonly id: string
  readonly organisation: NamedOrganisation
  readonly language: Language
  readonly url: string
  readonly createdAt: Instant
}
