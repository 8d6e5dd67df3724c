// `npm run screenshots`: takes pictures of every view, of a meeting that is well under way, into docs/screenshots/.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser, newPerson } from './support/browser.ts'
import { playToTheEnd, playToVarmland, startStage, writeOutline } from './support/stage.ts'
import type { Stage } from './support/stage.ts'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()

type Options = Parameters<typeof newPerson>[1]

async function open(link: string, options: Options = desktop): Promise<Page> {
  const person: BrowserContext = await newPerson(browser, { reducedMotion: 'reduce', ...options })
  const page = await person.newPage()
  await page.goto(link)
  return page
}

/** Takes the picture once the page has what it shows. */
async function take(page: Page, name: string, settled?: string | RegExp): Promise<void> {
  if (settled !== undefined) await page.getByText(settled).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'initial' })
  process.stdout.write(`${name}.png\n`)
}

async function beforeTheMeeting(stage: Stage): Promise<void> {
  const at = (path: string) => `${stage.url}/d/${stage.dialogueId}${path}`
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await take(facilitator, 'before', 'Starta dialogen')
  await facilitator.goto(`${stage.url}/`)
  await take(facilitator, 'start')
  await facilitator.goto(`${stage.url}/new`)
  await take(facilitator, 'new-dialogue')
  await facilitator.goto(at('/setup'))
  await take(facilitator, 'setup')
  await facilitator.goto(at('/setup/agenda'))
  await take(facilitator, 'setup-agenda')
  await facilitator.goto(at('/setup/people'))
  await take(facilitator, 'people')
  await facilitator.context().close()
  const presenter = await open(stage.linkOf('presenter', 'varmland'))
  await presenter.getByRole('textbox', { name: 'Punkt 4', exact: true }).waitFor()
  await take(presenter, 'outline')
  await presenter.setViewportSize(phone.viewport)
  await take(presenter, 'outline-phone')
  await presenter.goto(at('/rehearsal'))
  await presenter.getByRole('button', { name: 'Starta' }).click()
  await take(presenter, 'rehearsal-phone', /Nu: /)
  await presenter.context().close()
}

async function duringTheMeeting(stage: Stage): Promise<void> {
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  const officer = await open(stage.linkOf('panel', 'energimyndigheten'))
  const text = officer.getByRole('textbox', { name: /^Anteckningar/ })
  await text.click()
  for (const line of [
    '## Fokusområden',
    'Skoglig bioekonomi med koppling till det europeiska partnerskapet för biobaserade industrier',
    'Digitalisering av kollektivtrafiken, tillsammans med Inlandet i Norge',
    'Vill gå vidare: en gemensam testbädd för tunga elfordon',
  ]) {
    await officer.keyboard.type(line)
    await officer.keyboard.press('Enter')
  }
  await facilitator.getByText(/gemensam testbädd/).waitFor()
  await take(facilitator, 'facilitator', 'Region Värmland')
  await facilitator.emulateMedia({ colorScheme: 'dark' })
  await take(facilitator, 'facilitator-dark')
  await facilitator.emulateMedia({ colorScheme: 'light' })
  await facilitator.keyboard.press('Escape')
  await facilitator.getByRole('button', { name: 'Tid och överhörning' }).click()
  await take(facilitator, 'time-and-overhearing', 'Vem hörde vem')
  await facilitator.keyboard.press('Escape')
  await stage.by('facilitator', 'vinnova', {
    type: 'message.send',
    to: 'presenter',
    text: 'Ta gärna EU-delen',
  })
  await take(officer, 'panel')
  await take(
    await open(stage.linkOf('facilitator', 'vinnova'), phone),
    'facilitator-phone',
    'Region Värmland',
  )
  await take(await open(stage.linkOf('presenter', 'varmland')), 'presenter', /Nu: /)
  await take(await open(stage.linkOf('presenter', 'varmland'), phone), 'presenter-phone', /Nu: /)
  await take(await open(stage.linkOf('listener', 'skane'), phone), 'listener-phone', 'Region Värmland')
  const dark = { ...phone, colorScheme: 'dark' } as const
  await take(await open(stage.linkOf('listener', 'skane'), dark), 'listener-phone-dark', 'Region Värmland')
  await take(await open(stage.linkOf('display', null)), 'display', 'Region Värmland')
}

async function afterTheMeeting(stage: Stage): Promise<void> {
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}/summary`)
  await take(facilitator, 'summary', 'Sammanfattning')
  await facilitator.goto(`${stage.url}/insights?region=dalarna`)
  await take(facilitator, 'insights', 'Hållen tid')
  const officer = await open(stage.linkOf('panel', 'energimyndigheten'), { ...phone, colorScheme: 'dark' })
  await take(officer, 'pulse-phone-dark', 'Tre frågor om dialogen')
  await officer.goto(`${stage.url}/insights?region=dalarna`)
  await take(officer, 'insights-phone-dark', 'Hållen tid')
}

/** The dialogue that was held is the first of a series, whose next one has been created. */
async function inASeries(stage: Stage): Promise<void> {
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await facilitator.goto(`${stage.url}/series`)
  await facilitator.getByRole('button', { name: 'Ny serie' }).click()
  await facilitator.getByLabel('Namn').fill('Smart energi')
  await facilitator.getByLabel('Tema').fill('Energi och transporter')
  await facilitator.getByRole('button', { name: 'Skapa serien' }).click()
  await facilitator.getByText('Serien har inga snabbdialoger än.').waitFor()
  const series = facilitator.url()
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}/setup`)
  await facilitator.getByLabel('Dialogserie').selectOption({ label: 'Smart energi' })
  await facilitator.getByRole('button', { name: 'Lägg i serien' }).click()
  await facilitator.getByRole('button', { name: 'Ta ut ur serien' }).waitFor()
  const [areaId = ''] = Object.keys(stage.state().areas.areas)
  await stage.by('presenter', 'dalarna', {
    type: 'outcome.report',
    areaId,
    organisationId: 'dalarna',
    fields: { kinds: ['contact', 'project'], text: 'Förstudien har börjat.', link: null, day: '2026-11-23' },
  })
  await stage.by('panel', 'energimyndigheten', {
    type: 'outcome.report',
    areaId,
    organisationId: 'energimyndigheten',
    fields: { kinds: ['contact'], text: null, link: null, day: null },
  })
  await facilitator.goto(series)
  await take(facilitator, 'series', 'Ni säger olika')
  await facilitator.goto(`${series}/next`)
  await take(facilitator, 'series-next', 'Skapa nästa dialog')
  await facilitator.getByRole('button', { name: 'Skapa nästa dialog' }).click()
  await facilitator.getByRole('heading', { name: 'Kvar sedan förra gången' }).waitFor()
  await facilitator.getByRole('link', { name: 'Till dialogen' }).click()
  await facilitator.getByRole('button', { name: /^Kvar sedan förra gången/ }).click()
  await take(facilitator, 'left-from-last-time', 'Skicka underlaget')
}

const stage = await startStage()
try {
  await writeOutline(stage)
  await beforeTheMeeting(stage)
  await playToVarmland(stage)
  await duringTheMeeting(stage)
  await playToTheEnd(stage)
  await afterTheMeeting(stage)
  await inASeries(stage)
} finally {
  await browser.close()
  await stage.close()
}
