// The display and the clock that all watch, as large as a wall and as small as a tile in a video call, over a line that is slow and cut.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleGuests } from '#server/demo/exampleDialogue.ts'
import { barriersInBothThemes } from './support/accessibility.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'

const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)

/** Who presents by then, as one size is played after the other. */
const turns = [
  ['desktop', 'Region Värmland'],
  ['phone', 'Region Västernorrland'],
] as const

// The steps build on each other, as they do in a meeting.
describe.each(turns)('on a %s', (size, region) => {
  let display: Page
  let listener: Page
  const title = (name: string) => display.getByRole('heading', { level: 1, name, exact: true })

  beforeAll(async () => {
    display = await come(stage().linkOf('display', null), size)
    listener = await come(stage().linkOf('listener', 'skane'), size)
    if (size === 'phone') await stage().next()
    await title(region).waitFor()
    await listener.getByRole('timer').waitFor()
  })

  afterAll(async () => {
    await display.context().close()
    await listener.context().close()
  })

  it('the display shows who presents, the clock and what comes next, no other name, and nothing to press', async () => {
    await display.getByText('Härnäst: samtal, 3 min').waitFor()
    await display.getByRole('timer').waitFor()
    const shown = await display.locator('body').innerText()
    const named = exampleGuests().filter(({ name }) => shown.includes(name))
    expect(named.map(({ name }) => name)).toEqual([`Presentatör, ${region}`])
    expect(await display.getByRole('button').or(display.getByRole('link')).count()).toBe(0)
    expect(await barriersInBothThemes(display)).toEqual([])
    expect(await isTooWide(display)).toBe(false)
  })

  it('the display moves on with the dialogue over a slow line', async () => {
    await whileSlow(400, async () => {
      await stage().next()
      await title(`Samtal med ${region}`).waitFor()
    })
    await expect.poll(() => display.getByText(`Presentatör, ${region}`).count()).toBe(0)
  })

  it('the clock goes on without a line and says so, and warns in stages once it is confirmed again', async () => {
    await whileCut(listener, async () => {
      const reading = await display.getByRole('timer').innerText()
      await display.getByText(/^Inte bekräftad/).waitFor()
      await expect.poll(() => display.getByRole('timer').innerText()).not.toBe(reading)
      stage().pass(1.5)
    })
    for (const page of [display, listener]) await page.getByText('Under 2 min kvar').first().waitFor()
    await whileCut(listener, async () => stage().pass(2))
    for (const page of [display, listener]) {
      await page
        .getByText(/över tiden/)
        .first()
        .waitFor()
    }
    expect(await barriersInBothThemes(display)).toEqual([])
    expect(await isTooWide(display)).toBe(false)
  })

  it('the sounds of the clock are each person’s own choice, off until then, and remembered', async () => {
    const sound = (page: Page) =>
      page.getByRole('button', { name: 'Ljud vid första varningen och när tiden är ute' })
    const isOn = (page: Page) => sound(page).getAttribute('aria-pressed')
    expect(await isOn(listener)).toBe('false')
    await sound(listener).click()
    await expect.poll(() => isOn(listener)).toBe('true')
    await listener.reload()
    await expect.poll(() => isOn(listener)).toBe('true')
    const other = await come(stage().linkOf('listener', 'ostergotland'), size)
    await sound(other).waitFor()
    expect(await isOn(other)).toBe('false')
    await other.context().close()
  })
})
