// Files made from a dialogue, for those who may have them.
import { Router } from 'express'
import { dayOf } from '#shared/time/stockholm.ts'
import { exportFile } from '#server/exports/exports.ts'
import { exportSnapshot } from '../../exportSnapshot.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { limitedBySession } from '../limited.ts'
import { idIn, languageIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { sendMadeFile } from '../sendMadeFile.ts'
import { requireVisitor } from '../visitor.ts'

/** `GET /api/dialogues/:id/export/:file?lang=sv|en`. */
export function exportRoutes(services: Services): Router {
  const path = '/api/dialogues/:id/export/:file'
  const limited = limitedBySession(services.limits.exports, services)
  return Router().get(path, limited, async (request, response) => {
    const name = String(request.params['file'])
    const file = exportFile(name)
    if (file === undefined) throw new HttpProblem('not-found')
    const { room } = await requireVisitor(request, idIn(request, 'id'), file.action, services)
    const language = languageIn(request)
    const base = baseUrl(request, services)
    const snapshot = await exportSnapshot(room.state, file.needs, language, base, services)
    const { title, plannedStart } = snapshot.state.details
    const ordered = {
      name: `${dayOf(plannedStart)} ${title} ${name}`,
      contentType: file.contentType,
      order: { kind: 'dialogue', name, snapshot } as const,
    }
    await sendMadeFile(response, ordered, services)
  })
}
