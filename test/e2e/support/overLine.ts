// What the tests over a bad line share: people at desktop and phone size, who come over a line that is slowed and cut while they play.
import { afterAll, beforeAll } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { laySlowLine } from './slowLine.ts'
import type { SlowLine } from './slowLine.ts'
import { visits } from './visits.ts'
import type { PersonOptions, Visits } from './visits.ts'
import { sizes } from './windows.ts'
import type { Size } from './windows.ts'

/** What can happen to a line while somebody is at it. */
export interface Troubles {
  /** Cuts the line, does that once the page has said so, and waits until the page has found the mended line. */
  readonly whileCut: (page: Page, act: () => Promise<void>) => Promise<void>
  /** Does that while everything takes so many milliseconds each way. */
  readonly whileSlow: (ms: number, act: () => Promise<void>) => Promise<void>
}

export interface OverLine extends Visits, Troubles {
  readonly line: () => SlowLine
  /** Comes by the link over the line, which is mended and fast by then, as a new person. */
  readonly come: (link: string, size: Size, options?: PersonOptions) => Promise<Page>
}

/** Where a page says that it has no line. */
export const lineIsCut = (page: Page): Locator => page.getByText('Ansluter igen.')

/** `line`: asked for when something is to happen to it. */
export function troublesOf(line: () => SlowLine): Troubles {
  return {
    async whileCut(page, act) {
      line().cut()
      await lineIsCut(page).waitFor()
      await act()
      line().mend()
      await lineIsCut(page).waitFor({ state: 'hidden' })
    },
    async whileSlow(ms, act) {
      line().delay(ms)
      await act()
      line().delay(0)
    },
  }
}

/** Sets the stage before the tests of the file or the group that calls this, with a line to it, and takes both down after them. */
export function overLine(...scene: Parameters<typeof visits>): OverLine {
  const there = visits(...scene)
  let laid: SlowLine | null = null
  const line = () => {
    if (laid === null) throw new Error('There is a line only while tests run')
    return laid
  }

  beforeAll(async () => {
    laid = await laySlowLine(there.stage().url)
  })

  afterAll(() => laid?.close())

  return {
    ...there,
    ...troublesOf(line),
    line,
    async come(link, size, options = {}) {
      line().mend()
      line().delay(0)
      const address = link.replace(there.stage().url, line().url)
      const page = await there.open(address, null, { ...sizes[size], ...options })
      // Over a slow line, on a machine that is busy with everything else.
      page.setDefaultTimeout(40_000)
      return page
    },
  }
}
