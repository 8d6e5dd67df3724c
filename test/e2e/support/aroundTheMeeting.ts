// What is done with the example beside the meeting: a link to its lobby, what both sides tell that it led to, a series.
import type { BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { addDays, dayOf } from '#shared/time/stockholm.ts'
import { setComputer } from './clock.ts'
import type { Stage } from './stage.ts'

const madeSchema = z.object({ id: z.string() })
const roomLinkSchema = z.object({ url: z.url() })

/** The region and the agency of the area that was agreed on say different things of what it has led to. */
export async function reportDifferently(stage: Stage): Promise<void> {
  const [areaId = ''] = Object.keys(stage.state().areas.areas)
  await stage.by('presenter', 'dalarna', {
    type: 'outcome.report',
    areaId,
    organisationId: 'dalarna',
    fields: { kinds: ['contact', 'project'], text: 'Förstudien har börjat.', link: null, day: '2026-11-23' },
  })
  await stage.by('panel', 'energimyndigheten', {
    type: 'outcome.report',
    areaId,
    organisationId: 'energimyndigheten',
    fields: { kinds: ['contact'], text: null, link: null, day: null },
  })
}

/** A round of reports, open for two weeks from today. */
export async function openRound(stage: Stage): Promise<void> {
  const opensOn = dayOf(stage.now())
  await stage.by('facilitator', 'vinnova', {
    type: 'reportRound.open',
    opensOn,
    dueOn: addDays(opensOn, 14),
  })
}

/** Makes a series and puts the example into it, as the facilitator whose browser this is. @returns the series' id. */
export async function putInSeries(stage: Stage, facilitator: BrowserContext): Promise<string> {
  const headers = { origin: stage.url }
  const made = await facilitator.request.post(`${stage.url}/api/series`, {
    headers,
    data: { title: 'Smart energi', theme: 'Energi och transporter' },
  })
  const { id } = madeSchema.parse(await made.json())
  const put = await facilitator.request.put(`${stage.url}/api/dialogues/${stage.dialogueId}/series`, {
    headers,
    data: { seriesId: id },
  })
  if (!put.ok()) throw new Error(`The series was not taken: ${put.status()} ${await put.text()}`)
  return id
}

/** Makes the link that leads to the lobby, as the facilitator whose browser this is. @returns its address. */
export async function makeRoomLink(stage: Stage, facilitator: BrowserContext): Promise<string> {
  const made = await facilitator.request.post(`${stage.url}/api/dialogues/${stage.dialogueId}/room-link`, {
    headers: { origin: stage.url },
  })
  return roomLinkSchema.parse(await made.json()).url
}

/** Makes an address for calendars, as the guest whose page this is. */
export async function makeFeed(stage: Stage, guest: Page): Promise<void> {
  await guest.goto(`${stage.url}/my`)
  await guest.getByRole('button', { name: /^Skapa adress till kalendern/ }).click()
  await guest.getByRole('button', { name: 'Byt adress' }).waitFor()
}

/** Creates the next dialogue of a series, as the facilitator whose page this is. @returns its id. */
export async function createNext(stage: Stage, seriesId: string, facilitator: Page): Promise<string> {
  await setComputer(facilitator, stage)
  await facilitator.goto(`${stage.url}/series/${seriesId}/next?lang=sv`)
  await facilitator.getByRole('button', { name: 'Skapa nästa dialog' }).click()
  await facilitator.waitForURL(/\/setup\/agenda$/)
  return new URL(facilitator.url()).pathname.split('/')[2] ?? ''
}
