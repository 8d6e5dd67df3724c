// Files made from what dialogues led to, across them.
import { Router } from 'express'
import type { Request } from 'express'
import { presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { extractFormatSchema, filterFileFormatSchema, MOST_EXPORTED } from '#shared/protocol/http/exports.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
import { acrossWordsOf } from '#server/exports/wording/across.ts'
import { wordsOf } from '#server/exports/wording/words.ts'
import { evaluated } from '#server/loop/evaluated.ts'
import { exportedFollowUps } from '#server/loop/exportedFollowUps.ts'
import { extractsFor } from '#server/loop/extracts.ts'
import { todayOf } from '#server/loop/needs.ts'
import { regionResults } from '#server/loop/regions.ts'
import { seriesResults } from '#server/loop/seriesResults.ts'
import { exportSnapshot } from '../../exportSnapshot.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { filterIn } from '../filter.ts'
import { limitedBySession } from '../limited.ts'
import { idIn, languageIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { sendMadeFile } from '../sendMadeFile.ts'
import { requireStanding } from '../standing.ts'

/** `/api/follow-ups/export.<format>`, `/api/extracts`, the extract of a region, the report of a series, and `/api/evaluation.zip`. */
export function loopFileRoutes(services: Services): Router {
  const limited = limitedBySession(services.limits.exports, services)
  /** The snapshots of several dialogues, with what is wanted of each beside its state. */
  function snapshotsOf(
    rooms: readonly DialogueRoom[],
    request: Request,
    notesOf: (room: DialogueRoom) => ReadonlySet<SlotId> | false = () => false,
  ): Promise<readonly HandedSnapshot[]> {
    const [language, base] = [languageIn(request), baseUrl(request, services)]
    const snapshots = rooms.map((room) =>
      exportSnapshot(room, { notes: notesOf(room), log: false }, language, base, services),
    )
    return Promise.all(snapshots)
  }

  return Router()
    .get('/api/follow-ups/export.:format', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      const format = filterFileFormatSchema.safeParse(request.params['format'])
      if (!format.success) throw new HttpProblem('not-found')
      const rows = await exportedFollowUps(filterIn(request, ['lang']), standing, services)
      if (rows === 'too-many') {
        throw new HttpProblem('too-large', { detail: `A file holds at most ${MOST_EXPORTED} follow-ups` })
      }
      const language = languageIn(request)
      const url = `${baseUrl(request, services)}/follow-ups`
      const ordered = {
        name: `${todayOf(services)} ${wordsOf({ language }).sheet.followUps}.${format.data}`,
        contentType: contentTypes[format.data],
        order: { kind: 'follow-ups', format: format.data, filter: { rows, language, url } } as const,
      }
      await sendMadeFile(response, ordered, services)
    })
    .get('/api/extracts', async (request, response) => {
      response.json(await extractsFor(await requireStanding(request, services), services))
    })
    .get('/api/regions/:regionId/extract.:format', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      const format = extractFormatSchema.safeParse(request.params['format'])
      const regionId = idIn(request, 'regionId')
      const found = format.success ? await regionResults(regionId, standing, services) : null
      if (!format.success || found === null) throw new HttpProblem('not-found')
      const language = languageIn(request)
      const { rooms, ...results } = found
      const dialogues = await snapshotsOf(rooms, request, ({ state }) => {
        return new Set(presentationsOf(state.agenda, regionId).map(({ id }) => id))
      })
      const extract = { ...results, dialogues, language, now: services.clock() }
      const ordered = {
        name: `${todayOf(services)} ${found.region.name} ${acrossWordsOf(language).region.fileName}.${format.data}`,
        contentType: contentTypes[format.data],
        order: { kind: 'region', format: format.data, extract } as const,
      }
      await sendMadeFile(response, ordered, services)
    })
    .get('/api/series/:id/report.docx', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      const found = await seriesResults(idIn(request, 'id'), standing, services)
      if (found === null) throw new HttpProblem('not-found')
      const language = languageIn(request)
      const { rooms, ...results } = found
      const dialogues = await snapshotsOf(rooms, request)
      const report = { ...results, dialogues, language, now: services.clock() }
      const ordered = {
        name: `${todayOf(services)} ${found.series.title} ${acrossWordsOf(language).series.fileName}.docx`,
        contentType: contentTypes.docx,
        order: { kind: 'series', report } as const,
      }
      await sendMadeFile(response, ordered, services)
    })
    .get('/api/evaluation.zip', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      const found = await evaluated(standing, services)
      if (found === null) throw new HttpProblem('not-allowed')
      const language = languageIn(request)
      const { rooms, ...rest } = found
      const dialogues = await snapshotsOf(rooms, request)
      const data = { ...rest, dialogues, language, now: services.clock() }
      const ordered = {
        name: `${todayOf(services)} ${acrossWordsOf(language).evaluation}.zip`,
        contentType: contentTypes.zip,
        order: { kind: 'evaluation', data } as const,
      }
      await sendMadeFile(response, ordered, services)
    })
}
