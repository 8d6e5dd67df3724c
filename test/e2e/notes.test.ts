// The notes in real browsers: several people in one text, without a network, over a reload, and over a server that is killed.
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { setUpExample } from './support/example.ts'
import { notesIn, notesText, notesTitle, saved, whileWriting } from './support/notes.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'
import { sizes } from './support/windows.ts'

let server: ServerProcess
let browser: Browser
let room: string
let facilitator: Page
let officer: Page
let listener: Page
let officersNotes: NotesLine

/** Puts the cursor at the very end of the text. */
async function goToEnd(page: Page): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
}

/** The connection of a page's notes, apart from the rest of its network. */
interface NotesLine {
  /** Ends it, and each new one. */
  readonly cut: () => Promise<void>
  readonly mend: () => void
}

/** Lays the line of the notes for pages that are opened afterwards, for only their connections go over it. */
async function layNotesLine(context: BrowserContext): Promise<NotesLine> {
  let isCut = false
  const open: WebSocketRoute[] = []
  const end = (socket: WebSocketRoute) => socket.close({ code: notesClose.tryAgainLater })
  await context.routeWebSocket(/\/notes\//, async (socket) => {
    if (isCut) {
      await end(socket)
      return
    }
    open.push(socket)
    socket.connectToServer()
  })
  return {
    async cut() {
      isCut = true
      await Promise.all(open.splice(0).map(end))
    },
    mend() {
      isCut = false
    },
  }
}

/** Waits until all show the same text, and gives it. */
async function agreedText(...pages: readonly Page[]): Promise<string> {
  await expect.poll(async () => new Set(await Promise.all(pages.map(notesText))).size).toBe(1)
  return notesText(pages[0] ?? facilitator)
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const facilitatorContext = await newPerson(browser)
  const example = await setUpExample(server, facilitatorContext)
  room = `${server.url}/d/${example.dialogueId}`
  const open = async (address: string, context: BrowserContext) => {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(address)
    return page
  }
  facilitator = await open(room, facilitatorContext)
  const officerContext = await newPerson(browser)
  officersNotes = await layNotesLine(officerContext)
  officer = await open(example.linkOf('panel', 'energimyndigheten'), officerContext)
  listener = await open(example.linkOf('listener', 'skane'), await newPerson(browser, sizes.phone))
  await facilitator.getByRole('button', { name: 'Starta dialogen' }).click()
  await facilitator.getByRole('button', { name: 'Nästa: Region Dalarna' }).click()
  for (const page of [facilitator, officer, listener]) await notesTitle(page, 'Region Dalarna').waitFor()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

// The steps build on each other, as they do in a meeting.
describe('the notes', () => {
  it('are the same for two people who write in the same paragraph at the same time', async () => {
    await notesIn(facilitator).click()
    await facilitator.keyboard.type('Början och slutet.')
    await notesIn(officer).getByText('Början och slutet.').waitFor()
    await goToEnd(officer)
    // A key and another's cursor that come within the same few milliseconds are not what is tried here.
    await notesIn(facilitator).locator('[data-person]').waitFor()
    await facilitator.keyboard.press('Control+Home')
    await Promise.all([
      facilitator.keyboard.type('Skoglig bioekonomi. ', { delay: 10 }),
      officer.keyboard.type(' Smarta elnät.', { delay: 10 }),
    ])
    expect(await agreedText(facilitator, officer, listener)).toBe(
      'Skoglig bioekonomi. Början och slutet. Smarta elnät.',
    )
  })

  it('name those who write at their cursors, and above the text', async () => {
    await notesIn(facilitator).locator('[data-person]').first().waitFor()
    await whileWriting(officer, async () => {
      await facilitator.getByRole('button', { name: /skriver/ }).click()
      await facilitator.getByText(/Energimyndigheten, skriver/).waitFor()
    })
    // Only now: her name fades in anew with every key, and what fades in is waited for.
    expect(await barriersIn(facilitator)).toEqual([])
    // Her cursor is where it was, and she writes no more.
    await facilitator.getByText(/Energimyndigheten, läser/).waitFor()
    await notesIn(facilitator).locator('[data-person]').first().waitFor()
    await facilitator.keyboard.press('Escape')
  })

  it('hold headings, lists, check-boxes and links', async () => {
    await goToEnd(facilitator)
    await facilitator.keyboard.press('Enter')
    await facilitator.keyboard.type('# Fokusområden\n- ett\ntvå\n\n[ ] boka möte')
    const notes = notesIn(officer)
    await notes.getByRole('heading', { name: 'Fokusområden' }).waitFor()
    await expect.poll(() => notes.getByRole('listitem').count()).toBe(3)
    await notes.getByRole('checkbox', { name: 'boka möte' }).check()
    await expect.poll(() => notesIn(facilitator).getByRole('checkbox').isChecked()).toBe(true)
    for (const page of [facilitator, officer, listener]) expect(await barriersIn(page)).toEqual([])
  })

  it('can be read and not written by a listener, who is told so', async () => {
    await listener.getByText('Du kan läsa men inte skriva här.').waitFor()
    const before = await notesText(facilitator)
    await notesIn(listener).tap()
    await listener.keyboard.type('obehörigt')
    await notesIn(listener).getByRole('checkbox').dispatchEvent('click')
    await goToEnd(facilitator)
    await facilitator.keyboard.type('!')
    expect(await agreedText(facilitator, listener)).toBe(`${before}!`)
  })

  it('are said to be saved only when the server has them', async () => {
    await saved(officer).waitFor()
    await officer.context().setOffline(true)
    await officer.getByText('Offline – allt är sparat').waitFor()
    await goToEnd(officer)
    await officer.keyboard.type('utan nät')
    await officer.getByText(/^Offline – \d+ ändring/).waitFor()
    expect(await saved(officer).count()).toBe(0)
  })

  it('keep what was typed without a network over a reload, and merge it with what others wrote', async () => {
    await notesIn(facilitator).press('Control+Home')
    await facilitator.keyboard.type('Under tiden. ')
    await saved(facilitator).waitFor()
    // The page itself must come from somewhere; only the notes stay cut off, also from the page before it is loaded anew.
    await officersNotes.cut()
    await officer.context().setOffline(false)
    await officer.reload()
    await notesIn(officer)
      .getByText(/utan nät/)
      .waitFor()
    await officer.getByText('Offline – 1 ändring väntar').waitFor()
    officersNotes.mend()
    await saved(officer).waitFor()
    const text = await agreedText(facilitator, officer, listener)
    expect(text).toContain('utan nät')
    expect(text).toContain('Under tiden. ')
  })

  it('lose nothing that was saved, or typed meanwhile, when the server is killed', async () => {
    await goToEnd(facilitator)
    await facilitator.keyboard.type(' Sparat före.')
    await saved(facilitator).waitFor()
    await Promise.all([
      server.crashAndRestart(),
      facilitator.keyboard.type(' Skrivet mitt i omstarten av servern.', { delay: 40 }),
    ])
    await saved(facilitator).waitFor()
    const text = await agreedText(facilitator, officer, listener)
    expect(text).toContain('Sparat före. Skrivet mitt i omstarten av servern.')
    await facilitator.reload()
    await notesIn(facilitator).getByText('mitt i omstarten').waitFor()
    expect(await agreedText(facilitator, officer)).toBe(text)
  })

  it('stay with somebody who is typing when the dialogue moves on, and change for the others', async () => {
    await goToEnd(officer)
    await officer.keyboard.type(' Mitt i en mening')
    await facilitator.getByRole('button', { name: 'Nästa: samtal' }).click()
    await notesTitle(facilitator, 'Samtal med Region Dalarna').waitFor()
    await notesTitle(listener, 'Samtal med Region Dalarna').waitFor()
    await officer.getByText('Nästa programpunkt har börjat: Samtal med Region Dalarna.').waitFor()
    await officer.keyboard.type(' som blir klar.')
    await officer.getByRole('button', { name: 'Byt anteckningar' }).click()
    await notesTitle(officer, 'Samtal med Region Dalarna').waitFor()
    await officer.locator('[contenteditable="true"]:focus').waitFor()
    await officer.keyboard.type('I samtalet.')
    await notesIn(facilitator).getByText('I samtalet.').waitFor()
    await facilitator
      .getByRole('combobox', { name: 'Visa anteckningar från' })
      .selectOption({ label: 'Region Dalarna' })
    await notesIn(facilitator)
      .getByText(/Mitt i en mening som blir klar\./)
      .waitFor()
    await facilitator.getByRole('button', { name: 'Följ pågående' }).click()
    await notesTitle(facilitator, 'Samtal med Region Dalarna').waitFor()
    expect(await agreedText(facilitator, officer)).toContain('I samtalet.')
  })

  it('close at once when the facilitator locks them, and open again', async () => {
    await facilitator.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
    expect(await barriersIn(facilitator)).toEqual([])
    await facilitator.getByRole('menuitem', { name: 'Lås de här anteckningarna' }).click()
    await officer.getByText('Anteckningarna är låsta.').waitFor()
    await expect.poll(() => notesIn(officer).getAttribute('contenteditable')).toBe('false')
    await facilitator.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
    await facilitator.getByRole('menuitem', { name: 'Lås upp de här anteckningarna' }).click()
    await officer.getByText('Anteckningarna är låsta.').waitFor({ state: 'hidden' })
    await officer.locator('[contenteditable="true"]').waitFor()
    await goToEnd(officer)
    await officer.keyboard.type(' Efter låset.')
    await notesIn(facilitator)
      .getByText(/Efter låset\./)
      .waitFor()
  })
})
