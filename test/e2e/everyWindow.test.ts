// Everything that opens over a view (windows, menus, lists to choose from), as everybody must be able to use it: in the light and in
// the dark, at a desk, on a phone and enlarged, by keyboard, with forced colours.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { wcagBarriersIn } from './support/accessibility.ts'
import { makeFeed } from './support/aroundTheMeeting.ts'
import { layoutFaults, redrawn, showIn } from './support/appearance.ts'
import { unmarkedChoices, unmarkedOpening } from './support/forcedColours.ts'
import { keyboardFaultsWithin } from './support/keyboardWithin.ts'
import { closeByEscape, open } from './support/openings/open.ts'
import type { Opening } from './support/openings/opening.ts'
import { overPagesAfter, overPagesBefore } from './support/openings/overPages.ts'
import { overRoom, writeReferences } from './support/openings/overRoom.ts'
import { tour } from './support/tour.ts'
import { desk, enlargedFourTimes, phone } from './support/windows.ts'
import type { WindowSize } from './support/windows.ts'

const { stage, play, pageOf, visit } = tour()
/** Presents and has nobody invited, so that it can be taken out of the dialogue. */
const lund = { id: 'lund', name: 'Lunds kommun', kind: 'municipality', part: 'presents' } as const

const openings = [...overPagesBefore, ...overRoom, ...overPagesAfter]

async function barriers(page: Page, opened: Locator): Promise<readonly string[]> {
  await opened.evaluate((element) => element.setAttribute('data-opened', ''))
  const light = await wcagBarriersIn(page, 'everything', '[data-opened]')
  await showIn(page, 'dark')
  const dark = await wcagBarriersIn(page, 'colours', '[data-opened]')
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((barrier) => `in the dark: ${barrier}`)]
}

async function lostInForcedColours(page: Page, opened: Locator): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await redrawn(page)
  const lost = [...(await unmarkedOpening(opened)), ...(await unmarkedChoices(page))]
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  return lost.map((each) => `in forced colours: ${each}`)
}

/** The windows that it is opened in; colours are forced upon it in the first. */
const sizesOf = ({ onlyNarrow }: Opening) =>
  onlyNarrow === true ? [phone, enlargedFourTimes] : [desk, phone, enlargedFourTimes]

/** Opens it in a window of that size, looks at it, and closes it. */
async function look(page: Page, opening: Opening, size: WindowSize): Promise<readonly string[]> {
  await page.setViewportSize(size)
  await redrawn(page)
  const opened = await open(page, opening)
  const faults = [
    ...(size === enlargedFourTimes ? [] : await barriers(page, opened)),
    ...(await layoutFaults(page)),
    ...(await beyondTheSides(page, opened)),
    ...(size === phone ? [] : await keyboardFaultsWithin[opening.kind](page, opened)),
    ...(size === sizesOf(opening)[0] ? await lostInForcedColours(page, opened) : []),
    ...(await closeByEscape(page, opening)),
  ]
  return faults.map((fault) => `${size.width} px: ${fault}`)
}

async function beyondTheSides(page: Page, opened: Locator): Promise<readonly string[]> {
  const box = await opened.boundingBox()
  const width = page.viewportSize()?.width ?? 0
  if (box === null) return ['it is not there']
  return box.x >= 0 && box.x + box.width <= width + 1 ? [] : ['it goes beyond the sides of the window']
}

const acts = (['before', 'during', 'after'] as const).map((act) => ({
  act,
  opened: openings.filter((each) => each.act === act),
}))

describe.each(acts)('What opens $act the dialogue', ({ act, opened }) => {
  let last: Opening | null = null

  beforeAll(async () => {
    await play(act)
    if (act === 'before')
      await stage().by('facilitator', 'vinnova', { type: 'organisation.add', organisation: lund })
    if (act === 'during') {
      // Somebody else in the notes.
      const panel = await pageOf('panel')
      await panel.getByText('Sparat', { exact: true }).waitFor()
      await writeReferences(stage(), await pageOf('facilitator'))
    }
    if (act === 'after') await makeFeed(stage(), await pageOf('panel'))
  })

  afterAll(async () => {
    const remove = { type: 'organisation.remove', organisationId: lund.id } as const
    if (act === 'before') await stage().by('facilitator', 'vinnova', remove)
  })

  it.each(opened)('$name is open to everybody', async (opening) => {
    const page = await (last?.over === opening.over ? pageOf(opening.over.visitor) : visit(opening.over))
    // What is left open by a failure is not there for the next.
    last = null
    const faults: string[] = []
    for (const size of sizesOf(opening)) faults.push(...(await look(page, opening, size)))
    last = opening
    expect(faults).toEqual([])
  })
})

describe('The list of what opens', () => {
  const client = fileURLToPath(new URL('../../client/', import.meta.url))
  const opens = [
    /<(Modal|Drawer|Menu|Popover|HoverCard|Tooltip|Select|MultiSelect|Autocomplete|TagsInput|Confirm|ConfirmButton|DropDown)\b|role="listbox"/,
    /<DateField\b/,
    /<TimeField\b/,
  ]

  it('names every file of the client that draws something that opens, once for each kind of it', async () => {
    const files = (await readdir(client, { recursive: true })).filter((file) => file.endsWith('.tsx'))
    const drawing: string[] = []
    for (const file of files) {
      // What is in `ui` opens where others use it.
      if (file.startsWith('ui/')) continue
      const source = await readFile(`${client}${file}`, 'utf8')
      drawing.push(...opens.filter((kind) => kind.test(source)).map(() => file))
    }
    expect(drawing.toSorted()).toEqual(openings.map(({ file }) => file).toSorted())
  })
})
