// Ten minutes for everyone, at desktop and phone size, over a line that is slow and cut: what is lost and given, what is left as it
// looks now, the choices when it does not fit, and afterwards what became of the plan.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalLength } from '#shared/dialogue/timer/elapsed.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { minutes } from '#shared/time/instant.ts'
import { formatDuration } from '#shared/time/swedish.ts'
import { barriersInBothThemes } from './support/accessibility.ts'
import { overLine } from './support/overLine.ts'
import { agendaRow, expectedStart, showPart } from './support/roomParts.ts'
import { playToTheEnd, playToVarmland, presentationOf } from './support/stage.ts'
import type { Stage } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'

/** Before the closing there is a break of five minutes, which nobody has booked time for. */
async function playWithBreak(example: Stage): Promise<void> {
  const index = example.state().agenda.slots.length - 1
  await example.by('facilitator', 'vinnova', {
    type: 'slot.add',
    kind: 'break',
    plannedMs: minutes(5),
    index,
  })
  await playToVarmland(example)
}

const { stage, come, whileCut, whileSlow } = overLine(playWithBreak)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const timer = (page: Page) => page.getByRole('timer').first()

/** What Region Värmland has lost to technical faults, as the server counts it: all its pauses are such ones. */
const lost = () =>
  totalLength(runOf(stage().state().timer, presentationOf(stage().state(), 'varmland')).pauses, stage().now())

describe.each(bothSizes)('on a %s, the time of a region', (size) => {
  let facilitator: Page
  let listener: Page

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    listener = await come(stage().linkOf('listener', 'skane'), size)
    for (const page of [facilitator, listener]) await showPart(page, 'Program')
  })

  afterAll(async () => {
    await facilitator.context().close()
    await listener.context().close()
  })

  const openOverview = async () => {
    if (size === 'desktop') await facilitator.keyboard.press('t')
    else await button(facilitator, 'Tid och vem som hörde vem').tap()
    await facilitator.getByRole('row', { name: /^Region Värmland/ }).waitFor()
  }
  const closeOverview = async () => {
    await facilitator.keyboard.press('Escape')
    await facilitator.getByRole('row', { name: /^Region Värmland/ }).waitFor({ state: 'hidden' })
  }

  it('is not used up by a technical fault, which takes the line too', async () => {
    const lostBefore = lost()
    await button(facilitator, 'Välj varför du pausar').click()
    await facilitator.getByRole('menuitem', { name: 'tekniskt fel' }).click()
    for (const page of [facilitator, listener]) await page.getByText('Pausad: tekniskt fel').first().waitFor()
    const shown = async () =>
      new Set([await timer(facilitator).innerText(), await timer(listener).innerText()])
    await expect.poll(async () => (await shown()).size).toBe(1)
    const left = await shown()
    await whileCut(facilitator, async () => stage().pass(4))
    await expect.poll(shown).toEqual(left)
    await button(facilitator, 'Återuppta').click()
    await facilitator.getByText('Pausad: tekniskt fel').first().waitFor({ state: 'hidden' })
    expect(lost() - lostBefore).toBeGreaterThanOrEqual(minutes(4))
    await openOverview()
    await facilitator
      .getByRole('row', { name: /^Region Värmland/ })
      .getByText(`${formatDuration(lost())} tekniskt fel`)
      .waitFor()
    await facilitator
      .getByRole('row', { name: /^Region Halland/ })
      .getByText('1:24 tekniskt fel')
      .waitFor()
  })

  it('stands in a table beside the picture of who heard whom, which is a table too', async () => {
    await facilitator.getByRole('img', { name: /^Hur stor del/ }).waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await button(facilitator, 'Visa som tabell').click()
    await facilitator
      .getByRole('cell', { name: /berör prioritering/ })
      .first()
      .waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    expect(await isTooWide(facilitator)).toBe(false)
    await closeOverview()
  })

  it('moves what is left for everybody when a minute is given over a slow line', async () => {
    const last = 'Avslutning'
    const before = await expectedStart(facilitator, last)
    await whileSlow(400, async () => {
      await button(facilitator, 'Ge 1 minut').click()
      for (const page of [facilitator, listener]) {
        await expect.poll(() => expectedStart(page, last), { timeout: 20_000 }).toBe(before + 1)
      }
    })
    await button(facilitator, 'Ångra tidsändringen').click()
    await expect.poll(() => expectedStart(listener, last), { timeout: 20_000 }).toBe(before)
  })

  it('is kept when the dialogue runs over: the choices are laid out, and one press drops the break', async () => {
    const notice = facilitator.getByRole('group', { name: 'Tidsplanen' })
    await notice.getByText(/^Blir \d+ min längre än bokat$/).waitFor()
    await notice.getByRole('button', { name: /^Korta samtalen, −\d+ min$/ }).waitFor()
    await notice.getByRole('button', { name: 'Låt det dra över' }).waitFor()
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    expect(await isTooWide(facilitator)).toBe(false)
    await notice.getByRole('button', { name: 'Stryk pausen, −5 min' }).click()
    await agendaRow(listener, 'Paus').getByText('överhoppad').waitFor()
    await button(facilitator, 'Ångra tidsanpassningen').click()
    for (const page of [facilitator, listener])
      await agendaRow(page, 'Paus').getByText('överhoppad').waitFor({ state: 'hidden' })
  })

  it('is kept when discussions are shortened without a line, which holds once it is back', async () => {
    const notice = facilitator.getByRole('group', { name: 'Tidsplanen' })
    const region = agendaRow(listener, 'Region Västmanland')
    const discussion = agendaRow(listener, 'Samtal med Region Västmanland')
    await whileCut(facilitator, async () => {
      await notice.getByRole('button', { name: /^Korta samtalen/ }).click()
      await facilitator.getByText('1 åtgärd skickas när anslutningen är tillbaka.').waitFor()
      await discussion.getByText('3:00').waitFor()
    })
    await discussion.getByText('3:00').waitFor({ state: 'hidden' })
    expect(await region.getByText('10:00').isVisible()).toBe(true)
    const undo = button(facilitator, 'Ångra tidsanpassningen')
    // The listener may hear of it before the facilitator hears that it can be undone.
    await undo.waitFor()
    await (size === 'desktop' ? facilitator.keyboard.press('z') : undo.click())
    await discussion.getByText('3:00').waitFor()
    await notice.getByRole('button', { name: 'Låt det dra över' }).click()
    await notice.waitFor({ state: 'hidden' })
  })
})

describe('after the dialogue', () => {
  beforeAll(() => playToTheEnd(stage()))

  it.each(bothSizes)(
    'on a %s, what was planned and what it took stand as a picture and as a table',
    async (size) => {
      const page = await come(stage().linkOf('facilitator', 'vinnova'), size)
      await page.getByRole('heading', { name: 'Snabbdialogen är avslutad' }).waitFor()
      const time = page.getByRole('region', { name: 'Tiden', exact: true })
      await whileSlow(400, async () => {
        await page.getByRole('link', { name: 'Till sammanfattningen' }).first().click()
        await time.getByRole('img', { name: 'Planerad och använd tid för varje programpunkt' }).waitFor()
      })
      await time.getByText('Region Värmland', { exact: true }).waitFor()
      expect(await barriersInBothThemes(page)).toEqual([])
      await whileCut(page, async () => {
        await time.getByRole('button', { name: 'Visa som tabell' }).click()
        const row = time.getByRole('row', { name: /^Region Värmland/ })
        await row.waitFor()
        expect(await row.getByRole('cell').allInnerTexts()).toEqual([
          expect.stringMatching(/^\d+\.\d\d$/),
          '10:00',
          '–',
          expect.stringMatching(/^\d+:\d\d$/),
          expect.stringMatching(/^[+−±]?\d+:\d\d$/),
          formatDuration(lost()),
        ])
        expect(await barriersInBothThemes(page)).toEqual([])
      })
      for (const name of ['Tio minuter till var och en', 'Vem hörde vem']) {
        await page.getByRole('heading', { name }).waitFor()
      }
      expect(await isTooWide(page)).toBe(false)
      await page.context().close()
    },
  )

  it('both stand in the report', async () => {
    const page = await come(stage().linkOf('facilitator', 'vinnova'), 'desktop')
    const response = await page.request.get(
      `${stage().url}/api/dialogues/${stage().dialogueId}/export/report.md`,
    )
    const report = await response.text()
    expect(report).toMatch(/Region Värmland +[█░▓]+ +\d+:\d\d av 10:00/)
    expect(report).toMatch(/\| Region Värmland .*tekniskt fel/)
    await page.context().close()
  })
})
