// What the facilitator does with the dialogue: by single keys at a desk and by touch on a phone, over a line that is slow and cut,
// and what is taken back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersInBothThemes } from './support/accessibility.ts'
import { secondsOff } from './support/clock.ts'
import { overLine } from './support/overLine.ts'
import { agendaRow, expectedStart, showPart } from './support/roomParts.ts'
import { playToVarmland, presentationOf } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'

const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)

const keys = [
  ['Blanksteg', 'Pausa eller återuppta'],
  ['+', 'Ge 1 minut'],
  ['-', 'Ta 1 minut'],
  ['N', 'Nästa programpunkt'],
  ['B', 'Tillbaka till föregående'],
  ['Z', 'Ångra det senaste'],
  ['M', 'Skicka meddelande'],
  ['T', 'Tid och vem som hörde vem'],
  ['?', 'Visa kortkommandon'],
] as const

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** The milliseconds of the live slot's own time that have gone, as the server counts them. */
function spent(): number {
  const { timer } = stage().state()
  const { stretches = [] } = timer.liveSlotId === null ? {} : (timer.runs[timer.liveSlotId] ?? {})
  return stretches.reduce((sum, { from, to }) => sum + (to ?? stage().now()) - from, 0)
}

let presses = 0

/** Where the next press of a wide button falls, in pixels from its left side. */
const nextEnd = () => ((presses += 1) % 2 === 0 ? 24 : 240)

/** How the facilitator does what there is to do, with what she has at hand. */
const ways = {
  desktop: (page: Page) => ({
    next: () => page.keyboard.press('n'),
    back: () => page.keyboard.press('b'),
    undo: () => page.keyboard.press('z'),
    pauseOrResume: () => page.keyboard.press(' '),
    giveMinute: () => page.keyboard.press('+'),
  }),
  phone: (page: Page) => ({
    // At one end and then at the other: two quick presses on one spot are a double click, which is one wish.
    next: () => button(page, /^Nästa: /).tap({ position: { x: nextEnd(), y: 12 } }),
    back: async () => {
      await button(page, 'Fler åtgärder').tap()
      await page.getByRole('menuitem', { name: /^Tillbaka till / }).tap()
    },
    undo: () => button(page, /^Ångra /).tap(),
    pauseOrResume: () => button(page, /^(Pausa|Återuppta)$/).tap(),
    giveMinute: () => button(page, 'Ge 1 minut').tap(),
  }),
}

describe.each(bothSizes)('on a %s, the facilitator', (size) => {
  let facilitator: Page
  let listener: Page
  let way: ReturnType<(typeof ways)[typeof size]>

  const now = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title, exact: true })

  beforeAll(async () => {
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    listener = await come(stage().linkOf('listener', 'skane'), size)
    for (const page of [facilitator, listener]) await now(page, 'Region Värmland').waitFor()
    way = ways[size](facilitator)
  })

  afterAll(async () => {
    await facilitator.context().close()
    await listener.context().close()
  })

  it('has everything that can be done at hand', async () => {
    if (size === 'desktop') {
      await facilitator.keyboard.press('?')
      const list = facilitator.getByRole('dialog', { name: 'Kortkommandon' })
      for (const [key, words] of keys) {
        await list.locator('dt').getByText(key, { exact: true }).waitFor()
        await list.locator('dd').getByText(words, { exact: true }).waitFor()
      }
      expect(await barriersInBothThemes(facilitator)).toEqual([])
      await facilitator.keyboard.press('Escape')
      await list.waitFor({ state: 'hidden' })
    } else {
      for (const name of [
        'Pausa',
        'Ge 1 minut',
        'Ta 1 minut',
        'Skicka meddelande',
        'Tid och vem som hörde vem',
      ]) {
        await button(facilitator, name).waitFor()
      }
    }
    for (const menu of ['Fler åtgärder', 'Välj varför du pausar']) {
      await button(facilitator, menu).click()
      await facilitator.getByRole('menuitem').first().waitFor()
      expect(await barriersInBothThemes(facilitator)).toEqual([])
      await facilitator.keyboard.press('Escape')
      await facilitator.getByRole('menuitem').first().waitFor({ state: 'hidden' })
    }
    // On the button of a menu, the focus would take the space bar.
    await facilitator.locator('body').click({ position: { x: 5, y: 5 } })
  })

  it('takes back “next” pressed twice, and the region has its time again', async () => {
    const before = spent()
    await way.next()
    await now(facilitator, 'Samtal med Region Värmland').waitFor()
    await way.next()
    for (const page of [facilitator, listener]) await now(page, 'Region Västernorrland').waitFor()
    // What goes by in the wrong slot; the pages learn of it when they are connected anew.
    await whileCut(facilitator, async () => stage().pass(5))
    await way.undo()
    for (const page of [facilitator, listener]) await now(page, 'Samtal med Region Värmland').waitFor()
    await way.back()
    for (const page of [facilitator, listener]) await now(page, 'Region Värmland').waitFor()
    expect(stage().state().timer.liveSlotId).toBe(presentationOf(stage().state(), 'varmland'))
    expect(spent()).toBeLessThan(before + 150_000)
    await expect.poll(() => secondsOff(listener, stage())).toBeLessThan(3)
    expect(stage().state().timer.runs[presentationOf(stage().state(), 'vasternorrland')]?.status).toBe(
      undefined,
    )
  })

  it('pauses without a line, which holds for everybody once it is back', async () => {
    await whileCut(facilitator, async () => {
      await way.pauseOrResume()
      await facilitator.getByText('1 åtgärd skickas när anslutningen är tillbaka.').waitFor()
      expect(await listener.getByText(/^Pausad/).count()).toBe(0)
    })
    for (const page of [facilitator, listener])
      await page
        .getByText(/^Pausad/)
        .first()
        .waitFor()
    await way.pauseOrResume()
    for (const page of [facilitator, listener]) {
      await page
        .getByText(/^Pausad/)
        .first()
        .waitFor({ state: 'hidden' })
    }
  })

  it('gives a minute over a slow line, and takes it back', async () => {
    const given = () => {
      const { liveSlotId, runs } = stage().state().timer
      return liveSlotId === null ? null : runs[liveSlotId]?.adjustedMs
    }
    await whileSlow(400, async () => {
      await way.giveMinute()
      await button(facilitator, /^Ångra tidsändringen$/).waitFor()
      expect(given()).toBe(60_000)
      await way.undo()
      await expect.poll(given).toBe(0)
      await facilitator.getByText('Du ångrade tidsändringen.').waitFor()
    })
  })

  it('changes what is left of the agenda, and everybody sees it', async () => {
    const last = 'Västra Götalandsregionen'
    for (const page of [facilitator, listener]) await showPart(page, 'Program')
    const choose = async (choice: string) => {
      await button(facilitator, `Åtgärder för ${last}`).click()
      await facilitator.getByRole('menuitem', { name: choice, exact: true }).click()
    }
    const isSkipped = (page: Page) => agendaRow(page, last).getByText('överhoppad')
    await choose('Hoppa över')
    // Without a line she can take back only what she knows of.
    for (const page of [facilitator, listener]) await isSkipped(page).waitFor()
    await whileCut(facilitator, async () => {
      await choose('Ta tillbaka')
      await facilitator.getByText('1 åtgärd skickas när anslutningen är tillbaka.').waitFor()
      expect(await isSkipped(listener).isVisible()).toBe(true)
    })
    await isSkipped(listener).waitFor({ state: 'hidden' })
    const isBefore = async (title: string) =>
      (await expectedStart(listener, title)) < (await expectedStart(listener, 'Region Västmanland'))
    await whileSlow(400, async () => {
      await button(facilitator, 'Ändra ordning').click()
      await button(facilitator, `Flytta upp ${last}`).click()
      await expect.poll(() => isBefore(last)).toBe(true)
    })
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await button(facilitator, `Flytta ner ${last}`).click()
    await expect.poll(() => isBefore(last)).toBe(false)
    await button(facilitator, 'Klar').click()
  })
})
