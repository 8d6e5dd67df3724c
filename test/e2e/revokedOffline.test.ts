// Somebody whose link is taken back while she has no network: she cannot hear of it then; what her browser has kept is gone as soon as
// it does.
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { keptPage } from './support/keptPage.ts'
import { notesIn } from './support/notes.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, line, come, open } = overLine(playToVarmland)

/** Whose link is taken back at which size, after having come to the dialogue's address, and to the start page. */
const guests: Readonly<Record<Size, readonly [string, string]>> = {
  desktop: ['blekinge', 'skane'],
  phone: ['vasterbotten', 'ostergotland'],
}

const personOf = (organisationId: string) =>
  Object.values(stage().state().participants.people).find(
    (each) => each.role === 'listener' && each.organisationId === organisationId,
  )

/** The room of a listener, as far as it is to be opened again without a network: the page, the dialogue, and the notes. */
async function openRoom(organisationId: string, size: Size): Promise<Page> {
  const page = await come(stage().linkOf('listener', organisationId), size)
  await page.goto(`${line().url}/d/${stage().dialogueId}?as=${personOf(organisationId)?.id}`)
  await notesIn(page).waitFor()
  await keptPage(page)
  // Under both of its addresses.
  await page.goto(`${line().url}/d/${stage().dialogueId}`)
  await notesIn(page).waitFor()
  return page
}

/** What the browser has of the dialogue, by what it is kept under. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    return Object.keys(localStorage)
      .concat(names)
      .filter((name) => /^snabbdialog(\.dialogue|-notes)\//.test(name))
  })

/** Takes the link of the listener back, over a line that is not cut. */
async function revoke(organisationId: string, by: BrowserContext): Promise<void> {
  const path = `/api/dialogues/${stage().dialogueId}/people/${personOf(organisationId)?.id}/link`
  const answer = await by.request.delete(`${stage().url}${path}`, { headers: { origin: stage().url } })
  expect(answer.ok()).toBe(true)
}

it.each(bothSizes)(
  'on a %s a page that was opened without a network shows what was kept, and nothing more once it has heard of it',
  async (size) => {
    const [organisationId] = guests[size]
    const desk = await open(stage().linkOf('facilitator', 'vinnova'), null)
    const page = await openRoom(organisationId, size)
    line().cut()
    await revoke(organisationId, desk.context())
    await page.reload()
    await page.getByText('Du är inte ansluten. Sidan visar det som var känt').waitFor()
    expect((await kept(page)).filter((name) => name.startsWith('snabbdialog.dialogue'))).toHaveLength(2)
    expect((await kept(page)).some((name) => name.startsWith('snabbdialog-notes'))).toBe(true)

    line().mend()
    await page.getByRole('heading', { name: 'Du är inte inbjuden hit' }).waitFor()
    await expect.poll(() => kept(page)).toEqual([])

    line().cut()
    await page.reload()
    await page.getByText('Ansluter …').waitFor()
    expect(await page.getByRole('timer').or(notesIn(page)).count()).toBe(0)
    line().mend()
    await page.getByRole('heading', { name: 'Du är inte inbjuden hit' }).waitFor()
    await page.context().close()
    await desk.context().close()
  },
)

it.each(bothSizes)(
  'on a %s any other page of the product that has a network removes it too',
  async (size) => {
    const [, organisationId] = guests[size]
    const desk = await open(stage().linkOf('facilitator', 'vinnova'), null)
    const page = await openRoom(organisationId, size)
    line().cut()
    await page.reload()
    await page.getByText('Du är inte ansluten. Sidan visar det som var känt').waitFor()
    await revoke(organisationId, desk.context())
    const other = await page.context().newPage()
    await page.close()
    line().mend()
    await other.goto(line().url)
    await other.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => kept(other)).toEqual([])
    await other.context().close()
    await desk.context().close()
  },
)
