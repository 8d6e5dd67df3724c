// What a dialogue adds up to: the pulse when it closes, and the insights once it has been held.
import { describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { showIn } from './support/appearance.ts'
import { playToVarmland } from './support/stage.ts'
import type { Stage } from './support/stage.ts'
import { isTooWide, visits } from './support/visits.ts'
import { enlargedFourTimes, phone } from './support/windows.ts'

const { stage, open } = visits(playToTheClosing)

async function playToTheClosing(example: Stage): Promise<void> {
  await playToVarmland(example)
  const isClosing = () => {
    const { agenda, timer } = example.state()
    return agenda.slots.find(({ id }) => id === timer.liveSlotId)?.kind === 'closing'
  }
  while (!isClosing()) {
    example.pass(3)
    await example.next()
  }
}

describe('the pulse in the live room', () => {
  it('is asked of a listener when the closing begins, one press an answer', async () => {
    const page = await open(stage().linkOf('listener', 'skane'), null, { viewport: phone })
    await page.getByRole('heading', { name: 'Tre frågor om dialogen' }).waitFor()
    await page.getByRole('radio', { name: '5', exact: true }).check()
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    expect(await barriersIn(page)).toEqual([])
    await showIn(page, 'dark')
    expect(await barriersIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByText(/^Tack, ditt svar är sparat/).waitFor()
    await expect.poll(() => page.getByRole('radio').count()).toBe(0)
  })

  it('keeps an answer while there is no network, and sends it by itself', async () => {
    const page = await open(stage().linkOf('panel', 'tillvaxtverket'), null)
    await page.getByRole('radio', { name: '4', exact: true }).check()
    await page.getByRole('radio', { name: 'Delvis' }).check()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByText(/Svaret skickas när den är tillbaka/).waitFor()
    await page.context().setOffline(false)
    const thanks = page.getByText(/^Tack, ditt svar är sparat/)
    await thanks.waitFor()
    expect(await thanks.count()).toBe(1)
  })

  it('is there after the end for the presenter too, and never on a display', async () => {
    await stage().by('facilitator', 'vinnova', { type: 'dialogue.end' })
    const presenter = await open(stage().linkOf('presenter', 'dalarna'), null, { viewport: phone })
    await presenter.getByRole('radio', { name: '3', exact: true }).waitFor()
    expect(await isTooWide(presenter)).toBe(false)
    const display = await open(stage().linkOf('display', null), null)
    await display.getByText('Smart energi och smarta transporter').first().waitFor()
    expect(await display.getByRole('radio').count()).toBe(0)
  })
})

describe('the insights', () => {
  it('lead from region to region by the arrow keys, and tell of the one that is chosen', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), '/')
    await page.getByRole('link', { name: 'Insikter' }).click()
    const dalarna = page.getByRole('button', {
      name: /^Region Dalarna \(W\), Har presenterat, 1 presentation$/,
    })
    await dalarna.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Region Norrbotten' }).waitFor()
    await page.waitForURL(/region=norrbotten/)
    await dalarna.click()
    await page.getByRole('heading', { name: 'Region Dalarna' }).waitFor()
    await page.getByText('1 område').waitFor()
    await page.getByRole('link', { name: 'Visa uppföljningarna' }).click()
    await page.getByText('Boka möte om systemdemonstratorn').waitFor()
    expect(new URL(page.url()).search).toContain('region=dalarna')
  })

  it('are free of barriers in both themes, as pictures and as tables', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), '/insights')
    await page.getByRole('heading', { name: 'Hållen tid' }).waitFor()
    expect(await barriersIn(page)).toEqual([])
    await showIn(page, 'dark')
    for (const title of ['Från presentation till återkoppling', 'Hållen tid']) {
      const section = page.getByRole('region', { name: title })
      await section.getByRole('button', { name: 'Visa som tabell' }).click()
      await section.getByRole('table').waitFor()
    }
    expect(await barriersIn(page)).toEqual([])
  })

  it('fit a phone, and a page enlarged four times', async () => {
    const page = await open(stage().linkOf('panel', 'tillvaxtverket'), '/insights', {
      viewport: phone,
      colorScheme: 'dark',
    })
    await page.getByRole('button', { name: /^Region Gotland \(I\), Inte med ännu/ }).click()
    await page.getByText('Har inte varit med ännu.').waitFor()
    expect(await isTooWide(page)).toBe(false)
    expect(await barriersIn(page)).toEqual([])
    await page.setViewportSize(enlargedFourTimes)
    expect(await isTooWide(page)).toBe(false)
  })
})
