// Versions of a slot's notes: listed, read, and kept when a facilitator asks.
import { Router } from 'express'
import type { Request } from 'express'
import { z } from 'zod'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { keepNotesVersionSchema } from '#shared/protocol/http/notesVersions.ts'
import type { NotesVersion, NotesVersionContent } from '#shared/protocol/http/notesVersions.ts'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'
import type { StoredNotesVersion } from '#server/storage/notesVersions.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireVisitor } from '../visitor.ts'

const numberSchema = z.coerce.number().int().min(1)

/** `GET` and `POST /api/dialogues/:id/notes/:slotId/versions`, and `GET` of one of them by its number. */
export function notesVersionRoutes(services: Services): Router {
  const { notesVersions } = services
  const path = '/api/dialogues/:id/notes/:slotId/versions'
  return Router()
    .get(path, async (request, response) => {
      const { key } = await requireNotes(request, services)
      response.json((await notesVersions.list(key)).map(shown))
    })
    .post(path, async (request, response) => {
      const { key, personId } = await requireNotes(request, services)
      const kept = await notesVersions.keepNow(key, bodyOf(request, keepNotesVersionSchema), personId)
      if (!kept.ok)
        throw new HttpProblem('conflict', { detail: 'These notes have as many versions as they may' })
      response.status(201).json(shown(kept.value))
    })
    .get(`${path}/:number`, async (request, response) => {
      const { key } = await requireNotes(request, services)
      const number = numberSchema.safeParse(request.params['number'])
      const version = (await notesVersions.list(key)).find((kept) => kept.number === number.data)
      const content = version && (await notesVersions.content(key, version.number))
      if (version === undefined || content == null) throw new HttpProblem('not-found')
      const answer: NotesVersionContent = {
        version: shown(version),
        update: Buffer.from(content.buffer, content.byteOffset, content.length).toString('base64'),
      }
      response.json(answer)
    })
}

/** Whose versions are asked for, and by whom. @throws HttpProblem that says why not. */
async function requireNotes(
  request: Request,
  services: Services,
): Promise<{ readonly key: NotesRoomKey; readonly personId: string }> {
  const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'notes.versions', services)
  const slotId = idIn(request, 'slotId')
  if (findSlot(room.state.agenda, slotId) === undefined) throw new HttpProblem('not-found')
  return { key: { dialogueId: room.id, slotId }, personId: person.id }
}

function shown({ number, cause, at, keptAt, personId, schema, contentId }: StoredNotesVersion): NotesVersion {
  return { number, cause, at, keptAt, personId, schema, contentId }
}
