// The room in the window of a small laptop, while the dialogue closes: the notes keep their place beside what is asked of everybody.
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { notesIn } from './support/notes.ts'
import { playToVarmland } from './support/stage.ts'
import type { Stage } from './support/stage.ts'
import { visits } from './support/visits.ts'
import { laptop } from './support/windows.ts'

/** The last slot of the agenda is live. */
async function playToTheClosing(stage: Stage): Promise<void> {
  await playToVarmland(stage)
  while (stage.state().timer.liveSlotId !== stage.state().agenda.slots.at(-1)?.id) await stage.next()
}

/** How far down the window a part reaches, in pixels. */
const bottomOf = (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().bottom)

/** How many lines of the notes are in sight. */
const linesInSight = async (page: Page) => {
  const top = await notesIn(page).evaluate((text) => text.getBoundingClientRect().top)
  const bottom = await bottomOf(page.getByRole('region', { name: 'Anteckningar', exact: true }))
  return (bottom - top) / 24
}

const answer = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

describe.each([
  ['facilitator', 'vinnova'],
  ['panel', 'energimyndigheten'],
  ['listener', 'skane'],
] as const)('to a %s on a laptop', (role, organisationId) => {
  const { stage, open } = visits(playToTheClosing)
  let page: Page

  beforeAll(async () => {
    page = await open(stage().linkOf(role, organisationId), null, { viewport: laptop })
    await answer(page, '4').waitFor()
    await notesIn(page).waitFor()
  })

  it('the room is in the window as a whole, and no page scrolls behind it', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(laptop.height)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  it('the first question is in sight above the bar, and eight lines of the notes above it', async () => {
    const room = await bottomOf(page.getByRole('region', { name: 'Program', exact: true }))
    expect(await bottomOf(answer(page, '4'))).toBeLessThan(room)
    expect(await linesInSight(page)).toBeGreaterThan(8)
  })

  it('the others come into sight as they are asked, and leave the notes their lines', async () => {
    await answer(page, '4').check()
    await expect.poll(() => answer(page, 'Ja').isVisible()).toBe(true)
    await answer(page, 'Ja').check()
    const send = page.getByRole('button', { name: 'Skicka svaret' })
    const room = await bottomOf(page.getByRole('region', { name: 'Program', exact: true }))
    await expect.poll(() => bottomOf(send)).toBeLessThan(room)
    expect(await linesInSight(page)).toBeGreaterThan(8)
    await send.click()
    await page.getByText(/^Tack, ditt svar är sparat/).waitFor()
  })
})
