// What a meeting marks while a region presents, at desktop and phone size, over a line that is slow and cut: questions and the word,
// and a wish that becomes an area.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersInBothThemes } from './support/accessibility.ts'
import { overLine } from './support/overLine.ts'
import { showPart } from './support/roomParts.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes } from './support/windows.ts'

const priority = 'Smart energy'

describe.each(bothSizes)('on a %s, signals', (size) => {
  const { stage, come, whileCut, whileSlow } = overLine(playToVarmland)
  let officer: Page
  let facilitator: Page

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

  beforeAll(async () => {
    officer = await come(stage().linkOf('panel', 'vinnova'), size)
    facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
    await showPart(facilitator, 'Närvaro')
  })

  it('bring a question into the queue, and the word to whoever asked it', async () => {
    await press(officer, 'Fråga')
    await officer.getByText('Din fråga är nummer 2 i kön.').waitFor()
    await press(facilitator, 'Ge ordet till Handläggare 1, Vinnova')
    await officer.getByText('Du har ordet.').waitFor()
    expect(await barriersInBothThemes(officer)).toEqual([])
    await press(facilitator, 'Frågan från Handläggare 1, Vinnova är klar')
    await officer.getByText('Du har ordet.').waitFor({ state: 'hidden' })
    expect(await barriersInBothThemes(facilitator)).toEqual([])
  })

  it('are taken back by another press, over a slow line', async () => {
    const waiting = facilitator.getByRole('button', { name: 'Ge ordet till Handläggare 1, Vinnova' })
    await whileSlow(400, async () => {
      await press(officer, 'Fråga')
      await waiting.waitFor()
      await press(officer, 'Fråga')
      await waiting.waitFor({ state: 'hidden' })
      await officer.getByText(/^Din fråga är nummer/).waitFor({ state: 'hidden' })
    })
    const ask = officer.getByRole('button', { name: 'Fråga' })
    await expect.poll(() => ask.getAttribute('aria-pressed')).toBe('false')
  })

  it('reach the facilitator once the network is back', async () => {
    const wish = facilitator.getByRole('button', { name: 'Skapa område med Vinnova' })
    await whileCut(officer, async () => {
      await press(officer, 'Vill fortsätta')
      await officer.getByText('1 åtgärd skickas när anslutningen är tillbaka.').waitFor()
      expect(await wish.count()).toBe(0)
    })
    await wish.waitFor()
  })

  it('name the priority that is touched, and make an area with region, actor and priority', async () => {
    await press(officer, 'Berör vår prioritering')
    await officer.getByRole('checkbox', { name: priority }).click()
    await facilitator.getByText(`berör ${priority}`).first().waitFor()
    expect(await isTooWide(officer)).toBe(false)
    await press(facilitator, 'Skapa område med Vinnova')
    const form = facilitator.getByRole('dialog')
    await form.getByText('Region Värmland').first().waitFor()
    await form.getByText('Vinnova').first().waitFor()
    await expect.poll(() => form.getByRole('textbox', { name: 'Ämne' }).inputValue()).toContain(priority)
    expect(await barriersInBothThemes(facilitator)).toEqual([])
    await form.getByRole('button', { name: 'Spara', exact: true }).click()
    await facilitator.getByText('Område finns').first().waitFor()
    await expect
      .poll(() => Object.values(stage().state().areas.areas))
      .toContainEqual(expect.objectContaining({ regionIds: ['varmland'], actorIds: ['vinnova'] }))
    expect(await isTooWide(facilitator)).toBe(false)
  })
})
