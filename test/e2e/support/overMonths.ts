// What the tests of one file that live through months share: a mail server, a server whose clock is moved, and people's browsers.
import { afterAll, beforeAll } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Instant } from '#shared/time/instant.ts'
import { openMailServer } from '#test/server/transport/mailServer.ts'
import { launchBrowser, newPerson } from './browser.ts'
import { startCalendarServer } from './calendarServerProcess.ts'
import type { CalendarServer } from './calendarServerProcess.ts'
import { lettersOf } from './letters.ts'
import type { Letters } from './letters.ts'

interface There {
  readonly mail: Awaited<ReturnType<typeof openMailServer>>
  readonly letters: Letters
  readonly server: CalendarServer
  readonly browser: Browser
  /** Holds the facilitator's session, over the months. */
  readonly facilitator: BrowserContext
}

export interface Months {
  /** @throws Error outside of tests */
  readonly there: () => There
  /** Opens an address as somebody whose browser has forgotten all earlier visits, and whose clock shows the server's time. */
  readonly open: (address: string) => Promise<Page>
  /** Opens what the last letter to an address leads to. */
  readonly follow: (email: string) => Promise<Page>
  /** Opens a path as the facilitator, where she saves files too. */
  readonly asFacilitator: (path: string) => Promise<Page>
  /** Loads a page anew, whose clock shows the server's time again: pages learn of a leap of it when they are opened. */
  readonly loadAnew: (page: Page) => Promise<void>
}

/** Starts everything at that moment before the tests of the file that calls this, and ends it after them. */
export function overMonths(start: Instant): Months {
  let opened: There | null = null
  const there = () => {
    if (opened === null) throw new Error('There is a server only while tests run')
    return opened
  }

  beforeAll(async () => {
    const mail = await openMailServer()
    const server = await startCalendarServer(start, mail.url)
    const browser = await launchBrowser()
    opened = { mail, letters: lettersOf(mail), server, browser, facilitator: await newPerson(browser) }
  })

  afterAll(async () => {
    await opened?.browser.close()
    await opened?.server.stop()
    await opened?.mail.close()
  })

  const open = async (address: string, options: Parameters<typeof newPerson>[1] = {}): Promise<Page> => {
    const { browser, server } = there()
    const person = await newPerson(browser, { reducedMotion: 'reduce', ...options })
    await person.clock.install({ time: server.now() })
    const page = await person.newPage()
    page.setDefaultTimeout(25_000)
    await page.goto(address)
    return page
  }
  return {
    there,
    open: (address) => open(address),
    follow: (email) => open(inSwedish(there().letters.linkTo(email, '/l/'))),
    async asFacilitator(path) {
      const { facilitator, server } = there()
      const storageState = await facilitator.storageState()
      return open(`${server.url}${path}`, { storageState, acceptDownloads: true })
    },
    async loadAnew(page) {
      await page.clock.setSystemTime(there().server.now())
      await page.reload()
    },
  }
}

/** The link in a letter for somebody who reads in Swedish, in whatever language she gets her letters. */
function inSwedish(link: string): string {
  const url = new URL(link)
  url.searchParams.delete('lang')
  return url.href
}

/** They close their browsers. */
export const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()))
