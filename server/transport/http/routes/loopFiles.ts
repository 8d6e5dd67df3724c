// Files made from what dialogues led to, across them.
import { Router } from 'express'
import { filterFileFormatSchema, MOST_EXPORTED } from '#shared/protocol/http/exports.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import { followUpFile } from '#server/exports/followUpFiles.ts'
import { wordsOf } from '#server/exports/wording/words.ts'
import { exportedFollowUps } from '#server/loop/exportedFollowUps.ts'
import { todayOf } from '#server/loop/needs.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { filterIn } from '../filter.ts'
import { limitedBySession } from '../limited.ts'
import { languageIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { sendFile } from '../sendFile.ts'
import { requireStanding } from '../standing.ts'

/** `GET /api/follow-ups/export.<format>`. */
export function loopFileRoutes(services: Services): Router {
  const limited = limitedBySession(services.limits.exports)
  return Router().get('/api/follow-ups/export.:format', limited, async (request, response) => {
    const standing = await requireStanding(request, services)
    const format = filterFileFormatSchema.safeParse(request.params['format'])
    if (!format.success) throw new HttpProblem('not-found')
    const rows = await exportedFollowUps(filterIn(request, ['lang']), standing, services)
    if (rows === 'too-many') {
      throw new HttpProblem('too-large', { detail: `A file holds at most ${MOST_EXPORTED} follow-ups` })
    }
    const language = languageIn(request)
    const url = `${baseUrl(request, services)}/follow-ups`
    sendFile(response, {
      name: `${todayOf(services)} ${wordsOf({ language }).sheet.followUps}.${format.data}`,
      contentType: contentTypes[format.data],
      bytes: await followUpFile(format.data, { rows, language, url }),
    })
  })
}
