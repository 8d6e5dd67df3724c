// What is told across many dialogues: each is read by itself and kept nowhere afterwards, and one that cannot be read is told.
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { problemSchema } from '#shared/protocol/http/problem.ts'
import type { Extracts } from '#shared/protocol/http/exports.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import { StorageError } from '#server/storage/storageError.ts'
import { firstFacilitator } from './dialogue.ts'
import { anotherDialogue } from './followUps.ts'
import { startTestServer } from './testServer.ts'

const DIALOGUES = 12

/** A series of dialogues, none of which anybody has looked at for long. */
async function longSeries() {
  const server = await startTestServer()
  const facilitator = await firstFacilitator(server)
  const body = { title: 'Smart energi', theme: 'Energi' }
  const { id } = await facilitator.json<Series>('/api/series', { method: 'POST', body })
  const dialogueIds: string[] = []
  for (let number = 1; number <= DIALOGUES; number += 1) {
    dialogueIds.push(await anotherDialogue(facilitator, { title: `Snabbdialog ${number}`, seriesId: id }))
  }
  server.services.rooms.stop()
  const files = ['/api/evaluation.zip', `/api/series/${id}/report.docx`, '/api/regions/dalarna/extract.xlsx']
  return { server, facilitator, dialogueIds, files }
}

it('files about many dialogues, and what there is to take away, leave none of them in memory', async () => {
  const { server, facilitator, files } = await longSeries()
  for (const path of files) {
    expect((await facilitator.ask(path)).status).toBe(200)
    expect(server.services.rooms.loaded).toEqual([])
  }
  const offered = await facilitator.json<Extracts>('/api/extracts')
  expect(offered.series).toMatchObject([{ dialogues: DIALOGUES }])
  expect(offered.regions.map(({ dialogues }) => dialogues)).toEqual([DIALOGUES, DIALOGUES, DIALOGUES])
  expect(server.services.rooms.loaded).toEqual([])
})

it('the data for evaluation tells of every one of them', async () => {
  const { facilitator, files } = await longSeries()
  const answer = await facilitator.ask(files[0] ?? '')
  const tables = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const rows = strFromU8(tables['dialogues.csv'] ?? new Uint8Array())
  for (let number = 1; number <= DIALOGUES; number += 1) expect(rows).toContain(`;Snabbdialog ${number};`)
})

it('a dialogue that cannot be read is told as such whichever it is, and the next file is made', async () => {
  const { server, facilitator, dialogueIds, files } = await longSeries()
  const { events } = server
  const read = events.read.bind(events)
  for (const path of files) {
    events.read = async (dialogueId, afterSeq) => {
      if (dialogueId === dialogueIds[DIALOGUES / 2]) throw new StorageError('full', 'no space left')
      return read(dialogueId, afterSeq)
    }
    const answer = await facilitator.ask(path)
    expect(answer.status).toBe(503)
    expect(problemSchema.parse(await answer.json())).toMatchObject({ code: 'unavailable' })
    events.read = read
    expect((await facilitator.ask(path)).status).toBe(200)
  }
})
