// Pictures from after the meeting: what it led to, within it and across dialogues.
import type { Page } from 'playwright-core'
import { openRound, putInSeries, reportDifferently } from '../support/aroundTheMeeting.ts'
import { notesIn } from '../support/notes.ts'
import { presentationOf } from '../support/stage.ts'
import type { Stage } from '../support/stage.ts'
import { sizes } from '../support/windows.ts'
import type { Camera } from './camera.ts'

const darkPhone = { ...sizes.phone, colorScheme: 'dark' } as const

/** What the facilitator sees when all is over, and what it adds up to. */
export async function afterTheMeeting({ open, take }: Camera, stage: Stage): Promise<void> {
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await take(facilitator, 'ended', 'Snabbdialogen är avslutad')
  await showVersions(facilitator, stage)
  await take(facilitator, 'notes-versions', /^Ändrat efter versionen/)
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}/summary`)
  await take(facilitator, 'summary', 'Sammanfattning')
  await facilitator.goto(`${stage.url}/insights?region=dalarna`)
  await take(facilitator, 'insights', 'Hållen tid')
  await facilitator.goto(`${stage.url}/follow-ups?whose=all`)
  await take(facilitator, 'follow-ups', /^Boka möte/)
  await facilitator.getByLabel(/^Status för Boka möte/).selectOption({ label: 'pågår' })
  await facilitator.getByText('Sparat.').waitFor()
  await facilitator.goto(`${stage.url}/follow-ups?whose=all&view=board`)
  await take(facilitator, 'follow-ups-board', /^Boka möte/)
  const officer = await open(stage.linkOf('panel', 'energimyndigheten'), darkPhone)
  await take(officer, 'pulse-phone-dark', 'Tre frågor om dialogen')
  await officer.goto(`${stage.url}/insights?region=dalarna`)
  await take(officer, 'insights-phone-dark', 'Hållen tid')
}

/** Adds a line to the notes of Region Värmland, and opens what they were when the presentation ended. */
async function showVersions(facilitator: Page, stage: Stage): Promise<void> {
  const slotId = presentationOf(stage.state(), 'varmland')
  await facilitator.getByLabel('Visa anteckningar från').selectOption(slotId)
  await notesIn(facilitator)
    .getByText(/gemensam testbädd/)
    .click()
  await facilitator.keyboard.press('End')
  await facilitator.keyboard.type(' och deras depåer')
  await facilitator.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
  await facilitator.getByRole('menuitem', { name: 'Versioner …' }).click()
}

/** The dialogue that was held is the first of a series, whose next one has been created. */
export async function inASeries({ open, take }: Camera, stage: Stage): Promise<void> {
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await openRound(stage)
  await reportDifferently(stage)
  const seriesId = await putInSeries(stage, facilitator.context())
  const series = `${stage.url}/series/${seriesId}`
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}/outcomes`)
  await take(facilitator, 'outcomes', /^Har svarat på allt/)
  await facilitator.goto(`${stage.url}/extracts`)
  await take(facilitator, 'extracts', 'Region Värmland')
  await facilitator.goto(`${stage.url}/series`)
  await take(facilitator, 'series-list', 'Energi och transporter')
  await facilitator.goto(series)
  await take(facilitator, 'series', 'Sidorna säger olika saker')
  const guest = await open(stage.linkOf('panel', 'tillvaxtverket'), sizes.phone)
  await guest.goto(`${stage.url}/my`)
  await take(guest, 'my-phone', /^Boka möte/)
  await facilitator.goto(`${series}/next`)
  await take(facilitator, 'series-next', 'Skapa nästa dialog')
  await facilitator.getByRole('button', { name: 'Skapa nästa dialog' }).click()
  await facilitator.getByRole('heading', { name: 'Kvar sedan förra gången' }).waitFor()
  await facilitator.getByRole('link', { name: 'Till dialogen' }).click()
  await notesIn(facilitator).waitFor()
  await facilitator.getByRole('button', { name: /^Kvar sedan förra gången/ }).click()
  await take(facilitator, 'left-from-last-time', 'Skicka underlaget')
}
