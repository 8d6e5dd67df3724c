// Files made from a dialogue, for those who may have them.
import { Router } from 'express'
import { z } from 'zod'
import { languages } from '#shared/lib/language.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { exportFile } from '#server/exports/exports.ts'
import { exportSnapshot } from '../../exportSnapshot.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { limitedBySession } from '../limited.ts'
import { idIn, parameter } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireVisitor } from '../visitor.ts'

const languageSchema = z.enum(languages).catch('sv')

/** `GET /api/dialogues/:id/export/:file?lang=sv|en`. */
export function exportRoutes(services: Services): Router {
  const path = '/api/dialogues/:id/export/:file'
  return Router().get(path, limitedBySession(services.limits.exports), async (request, response) => {
    const name = String(request.params['file'])
    const file = exportFile(name)
    if (file === undefined) throw new HttpProblem('not-found')
    const { room } = await requireVisitor(request, idIn(request, 'id'), file.action, services)
    const language = languageSchema.parse(parameter(request, 'lang'))
    const snapshot = await exportSnapshot(room, file.needs, language, baseUrl(request, services), services)
    const bytes = await file.make(snapshot)
    const { title, plannedStart } = snapshot.state.details
    // Express writes the name both plainly and by RFC 5987, so that å, ä and ö survive.
    response.attachment(fileName(`${dayOf(plannedStart)} ${title} ${name}`))
    response.setHeader('Content-Type', file.contentType)
    response.setHeader('Cache-Control', 'no-store')
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
}

/** A name that every file system takes. */
function fileName(text: string): string {
  return text.replace(/[<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ')
}
