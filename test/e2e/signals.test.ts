// What a meeting marks while a region presents, at desktop and phone size: questions and the word, and a wish that becomes an area.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersIn } from './support/accessibility.ts'
import { playToVarmland } from './support/stage.ts'
import { isTooWide, phone, visits } from './support/visits.ts'
import type { PersonOptions } from './support/visits.ts'

const sizes: readonly (readonly [string, PersonOptions])[] = [
  ['on a desktop', {}],
  ['on a phone', { ...phone, hasTouch: true }],
]

const priority = 'Smart energy'

describe.each(sizes)('%s, signals', (_size, options) => {
  const { stage, open } = visits(playToVarmland)
  let officer: Page
  let facilitator: Page

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

  beforeAll(async () => {
    officer = await open(stage().linkOf('panel', 'vinnova'), null, options)
    facilitator = await open(stage().linkOf('facilitator', 'vinnova'), null, options)
    const tab = facilitator.getByRole('tab', { name: /^Närvaro/ })
    await facilitator.getByRole('timer').waitFor()
    if (options?.viewport?.width === phone.viewport.width) await tab.click()
  })

  it('bring a question into the queue, and the word to whoever asked it', async () => {
    await press(officer, 'Fråga')
    await officer.getByText('Din fråga är nummer 2 i kön.').waitFor()
    await press(facilitator, 'Ge ordet till Handläggare 1, Vinnova')
    await officer.getByText('Du har ordet.').waitFor()
    expect(await barriersIn(officer)).toEqual([])
    await press(facilitator, 'Frågan från Handläggare 1, Vinnova är klar')
    await officer.getByText('Du har ordet.').waitFor({ state: 'hidden' })
    expect(await barriersIn(facilitator)).toEqual([])
  })

  it('are taken back by another press', async () => {
    await press(officer, 'Fråga')
    const waiting = facilitator.getByRole('button', { name: 'Ge ordet till Handläggare 1, Vinnova' })
    await waiting.waitFor()
    await press(officer, 'Fråga')
    await waiting.waitFor({ state: 'hidden' })
    await officer.getByText(/^Din fråga är nummer/).waitFor({ state: 'hidden' })
    expect(await officer.getByRole('button', { name: 'Fråga' }).getAttribute('aria-pressed')).toBe('false')
  })

  it('reach the facilitator once the network is back', async () => {
    await officer.context().setOffline(true)
    await press(officer, 'Vill fortsätta')
    expect(await facilitator.getByRole('button', { name: 'Skapa område med Vinnova' }).count()).toBe(0)
    await officer.context().setOffline(false)
    await facilitator.getByRole('button', { name: 'Skapa område med Vinnova' }).waitFor()
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
    expect(await form.getByRole('textbox', { name: 'Ämne' }).inputValue()).toContain(priority)
    expect(await barriersIn(facilitator)).toEqual([])
    await form.getByRole('button', { name: 'Spara', exact: true }).click()
    await facilitator.getByText('Område finns').first().waitFor()
    expect(Object.values(stage().state().areas.areas)).toContainEqual(
      expect.objectContaining({ regionIds: ['varmland'], actorIds: ['vinnova'] }),
    )
    expect(await isTooWide(facilitator)).toBe(false)
  })
})
