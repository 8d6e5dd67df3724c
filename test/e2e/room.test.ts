// The live room in a real browser, beyond what is done in it: who counts as there, that nothing moves by itself, and what its bar has
// room for.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { redrawn } from './support/appearance.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, line, come, whileCut } = overLine(playToVarmland)

/** Who comes at which size: from organisations of which nobody else comes, for of others somebody may just be leaving. */
const comers: Readonly<Record<Size, string>> = { desktop: 'blekinge', phone: 'vasterbotten' }

it('two tabs of one person count once, also over a lost line, until both are closed', async () => {
  const visits = (size: Size) => {
    const { participants, attendance } = stage().state()
    const people = Object.values(participants.people).filter((each) => each.organisationId === comers[size])
    return people.flatMap(({ id }) => attendance.visits[id] ?? [])
  }
  const present = () => bothSizes.map((size) => visits(size).filter(({ to }) => to === null).length)
  expect(present()).toEqual([0, 0])
  const tabs = await Promise.all(
    bothSizes.map(async (size) => {
      const first = await come(stage().linkOf('listener', comers[size]), size)
      await first.getByRole('timer').waitFor()
      const second = await first.context().newPage()
      await second.goto(`${line().url}/d/${stage().dialogueId}`)
      await second.getByRole('timer').waitFor()
      return { first, second }
    }),
  )
  await expect.poll(present, { timeout: 20_000 }).toEqual([1, 1])
  for (const { second } of tabs) await second.close()
  expect(present()).toEqual([1, 1])
  for (const { first } of tabs) await whileCut(first, async () => expect(present()).toEqual([1, 1]))
  expect(bothSizes.map((size) => visits(size).length)).toEqual([1, 1])
  for (const { first } of tabs) await first.context().close()
  await expect.poll(present, { timeout: 30_000 }).toEqual([0, 0])
})

/** What changes in the page in ten seconds but its clock, and the clock's figures in the agenda's line of what is live. */
function changesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = []
        const isClock = (node: Node) =>
          (node instanceof Element ? node : node.parentElement)?.closest(
            '[aria-label="Klocka"], [aria-current="step"]',
          ) !== null
        const observer = new MutationObserver((mutations) => {
          for (const { type, target } of mutations) {
            if (!isClock(target)) seen.push(`${type} in ${target.parentElement?.outerHTML.slice(0, 200)}`)
          }
        })
        const what = { subtree: true, childList: true, characterData: true, attributes: true }
        observer.observe(document.body, what)
        setTimeout(() => resolve(seen), 10_000)
      }),
  )
}

it('the room stands still but for its clock: in ten seconds nothing else in the page changes', async () => {
  const pages = await Promise.all(
    bothSizes.map(async (size) => {
      const listener = await come(stage().linkOf('listener', 'skane'), size)
      await listener.getByRole('textbox', { name: /^Anteckningar/ }).waitFor()
      await listener.getByText('1 min efter tidsplanen').waitFor()
      await listener.waitForLoadState('networkidle')
      return listener
    }),
  )
  const shown = () => Promise.all(pages.map((page) => page.getByRole('timer').innerText()))
  const before = await shown()
  expect(await Promise.all(pages.map(changesIn))).toEqual([[], []])
  for (const [index, after] of (await shown()).entries()) expect(after).not.toBe(before[index])
  for (const page of pages) await page.context().close()
})

it.each(['facilitator', 'presenter', 'listener'] as const)(
  'the name of the dialogue is read whole, also on a phone, in the bar that a %s has',
  async (role) => {
    const homes = { facilitator: 'vinnova', presenter: 'varmland', listener: 'skane' }
    const page = await come(stage().linkOf(role, homes[role]), 'phone')
    await page.getByRole('timer').waitFor()
    for (const width of [320, 360, 390, 800, 1000, 1440]) {
      await page.setViewportSize({ width, height: 844 })
      await redrawn(page)
      const hidden = () =>
        page.getByRole('heading', { level: 1 }).evaluate((title) => {
          return [title.scrollWidth - title.clientWidth, title.scrollHeight - title.clientHeight]
        })
      await expect.poll(async () => [width, ...(await hidden())]).toEqual([width, 0, 0])
    }
    await page.context().close()
  },
)
