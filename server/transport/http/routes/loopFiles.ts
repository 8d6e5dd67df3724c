// Files made from what dialogues led to, across them.
import { Router } from 'express'
import type { Request, RequestHandler } from 'express'
import { presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import type { DialogueId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { extractFormatSchema, filterFileFormatSchema, MOST_EXPORTED } from '#shared/protocol/http/exports.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
import { acrossWordsOf } from '#server/exports/wording/across.ts'
import { wordsOf } from '#server/exports/wording/words.ts'
import { eachDialogue } from '#server/loop/eachDialogue.ts'
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
import type { OrderedFile } from '../sendMadeFile.ts'
import { requireStanding } from '../standing.ts'

/** `/api/follow-ups/export.<format>`, `/api/extracts`, the extract of a region, the report of a series, and `/api/evaluation.zip`. */
export function loopFileRoutes(services: Services): Router {
  const limited = limitedBySession(services.limits.exports, services)
  const made =
    (order: (request: Request, services: Services) => Promise<OrderedFile>): RequestHandler =>
    async (request, response) =>
      sendMadeFile(response, await order(request, services), services)

  return Router()
    .get('/api/extracts', async (request, response) => {
      response.json(await extractsFor(await requireStanding(request, services), services))
    })
    .get('/api/follow-ups/export.:format', limited, made(filteredFollowUps))
    .get('/api/regions/:regionId/extract.:format', limited, made(regionExtract))
    .get('/api/series/:id/report.docx', limited, made(seriesReport))
    .get('/api/evaluation.zip', limited, made(evaluationData))
}

async function filteredFollowUps(request: Request, services: Services): Promise<OrderedFile> {
  const standing = await requireStanding(request, services)
  const format = filterFileFormatSchema.safeParse(request.params['format'])
  if (!format.success) throw new HttpProblem('not-found')
  const rows = await exportedFollowUps(filterIn(request, ['lang']), standing, services)
  if (rows === 'too-many') {
    throw new HttpProblem('too-large', { detail: `A file holds at most ${MOST_EXPORTED} follow-ups` })
  }
  const language = languageIn(request)
  const url = `${baseUrl(request, services)}/follow-ups`
  return {
    name: `${todayOf(services)} ${wordsOf({ language }).sheet.followUps}.${format.data}`,
    contentType: contentTypes[format.data],
    order: { kind: 'follow-ups', format: format.data, filter: { rows, language, url } },
  }
}

async function regionExtract(request: Request, services: Services): Promise<OrderedFile> {
  const standing = await requireStanding(request, services)
  const format = extractFormatSchema.safeParse(request.params['format'])
  const regionId = idIn(request, 'regionId')
  const found = format.success ? await regionResults(regionId, standing, services) : null
  if (!format.success || found === null) throw new HttpProblem('not-found')
  const language = languageIn(request)
  const { dialogueIds, ...results } = found
  const extract = { ...results, language, now: services.clock() }
  return {
    name: `${todayOf(services)} ${found.region.name} ${acrossWordsOf(language).region.fileName}.${format.data}`,
    contentType: contentTypes[format.data],
    order: { kind: 'region', format: format.data, extract },
    dialogues: snapshots(dialogueIds, request, services, ({ agenda }) => {
      return new Set(presentationsOf(agenda, regionId).map(({ id }) => id))
    }),
  }
}

async function seriesReport(request: Request, services: Services): Promise<OrderedFile> {
  const standing = await requireStanding(request, services)
  const found = await seriesResults(idIn(request, 'id'), standing, services)
  if (found === null) throw new HttpProblem('not-found')
  const language = languageIn(request)
  const { dialogueIds, ...results } = found
  return {
    name: `${todayOf(services)} ${found.series.title} ${acrossWordsOf(language).series.fileName}.docx`,
    contentType: contentTypes.docx,
    order: { kind: 'series', report: { ...results, language, now: services.clock() } },
    dialogues: snapshots(dialogueIds, request, services),
  }
}

async function evaluationData(request: Request, services: Services): Promise<OrderedFile> {
  const found = await evaluated(await requireStanding(request, services), services)
  if (found === null) throw new HttpProblem('not-allowed')
  const language = languageIn(request)
  const { dialogueIds, ...rest } = found
  return {
    name: `${todayOf(services)} ${acrossWordsOf(language).evaluation}.zip`,
    contentType: contentTypes.zip,
    order: { kind: 'evaluation', data: { ...rest, language, now: services.clock() } },
    dialogues: snapshots(dialogueIds, request, services),
  }
}

/** What a file about several dialogues is made from: each as it stands when its turn comes, with the notes that are asked for. */
async function* snapshots(
  dialogueIds: readonly DialogueId[],
  request: Request,
  services: Services,
  notesOf: (state: DialogueState) => ReadonlySet<SlotId> | false = () => false,
): AsyncGenerator<HandedSnapshot, void, void> {
  const [language, base] = [languageIn(request), baseUrl(request, services)]
  for await (const state of eachDialogue(dialogueIds, services)) {
    yield await exportSnapshot(state, { notes: notesOf(state), log: false }, language, base, services)
  }
}
