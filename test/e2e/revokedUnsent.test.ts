// Somebody whose link is taken back while she writes without a network: she is not let in any more, and has her own words still.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { notesIn } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, line, come, open } = overLine(playToVarmland)

/** Whose link is taken back at which size. */
const guests: Readonly<Record<Size, string>> = { desktop: 'energimyndigheten', phone: 'tillvaxtverket' }

async function write(page: Page, words: string): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

async function revoke(organisationId: string, by: Page): Promise<void> {
  const { people } = stage().state().participants
  const person = Object.values(people).find(
    (each) => each.role === 'panel' && each.organisationId === organisationId,
  )
  const path = `/api/dialogues/${stage().dialogueId}/people/${person?.id}/link`
  const answer = await by.context().request.delete(`${stage().url}${path}`, {
    headers: { origin: stage().url },
  })
  expect(answer.ok()).toBe(true)
}

it.each(bothSizes)('on a %s she can copy what she wrote, and nothing else of the notes', async (size) => {
  const facilitator = await open(stage().linkOf('facilitator', 'vinnova'), null)
  const officer = await come(stage().linkOf('panel', guests[size]), size)
  await officer.locator('[contenteditable="true"]').waitFor()
  await write(facilitator, `Skrivet av en annan på ${size}.`)
  await notesIn(officer).getByText(`Skrivet av en annan på ${size}.`).waitFor()
  line().cut()
  await lineIsCut(officer).waitFor()
  const words = `Skrivet utan nät på ${size}.`
  await write(officer, words)
  await officer.getByText(/^Offline – \d+ ändringar väntar$/).waitFor()
  await revoke(guests[size], facilitator)
  line().mend()

  const left = officer.getByRole('textbox', { name: 'Det du skrev' })
  await left.waitFor()
  expect((await left.inputValue()).trim()).toBe(words)
  expect(await notesIn(officer).count()).toBe(0)
  await officer.reload()
  await left.waitFor()
  expect((await left.inputValue()).trim()).toBe(words)
  expect(await barriersInBothThemes(officer)).toEqual([])
  expect(await isTooWide(officer)).toBe(false)
  await officer.getByRole('button', { name: 'Kopiera texten' }).waitFor()
  await officer.getByRole('button', { name: 'Släng det jag skrev' }).click()
  await left.waitFor({ state: 'detached' })
  await officer.reload()
  await officer.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(() =>
      officer.evaluate(async () =>
        (await indexedDB.databases()).filter(({ name }) => name?.startsWith('snabbdialog-notes')),
      ),
    )
    .toEqual([])
  await officer.context().close()
  await facilitator.context().close()
})
