// What a participant's browser fetches before it shows the room: all that the room needs, and no more than it may weigh.
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newPerson } from './support/browser.ts'
import { startDemo } from './support/demo.ts'
import type { DemoProcess } from './support/demo.ts'

/** The most that the scripts of the first load may weigh together when compressed, in bytes. */
const mostBytes = 190_000

let demo: DemoProcess
let browser: Browser
let firstLoad: ReadonlyMap<string, string>

/** The scripts that the page names, what they import, and the Swedish texts; by file name. */
async function scriptsOfFirstLoad(): Promise<ReadonlyMap<string, string>> {
  const get = async (path: string) => (await fetch(new URL(path, demo.url))).text()
  const found = new Map<string, string>()
  const add = async (name: string) => {
    if (found.has(name)) return
    found.set(name, await get(`/assets/${name}`))
    for (const imported of staticImports(found.get(name) ?? '')) await add(imported)
  }
  const page = await get('/')
  for (const [, path = ''] of page.matchAll(/<script[^>]+src="([^"]+)"/g)) await add(basename(path))
  const texts = [...found.values()].join().match(/\bsv-[\w-]+\.js/)?.[0]
  if (texts !== undefined) await add(texts)
  return found
}

const staticImports = (script: string) =>
  [...script.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name)

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
  firstLoad = await scriptsOfFirstLoad()
})

afterAll(async () => {
  await browser.close()
  await demo.stop()
})

describe("a participant's first load", () => {
  it('weighs no more than it may', () => {
    const bytes = [...firstLoad.values()].map((script) => gzipSync(script, { level: 9 }).length)
    expect(bytes.length).toBeGreaterThan(1)
    expect(bytes.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(mostBytes)
  })

  it.each(['panel', 'listener'] as const)('is all that a %s needs to follow the dialogue', async (role) => {
    const link = demo.links.find((each) => each.role === role)?.url ?? ''
    const page = await (await newPerson(browser)).newPage()
    await page.route('**/assets/*.js', (route) =>
      firstLoad.has(basename(new URL(route.request().url()).pathname)) ? route.continue() : route.abort(),
    )
    await page.goto(link)
    for (const name of ['Program', 'Närvaro'])
      await page.getByRole('heading', { name, exact: true }).waitFor()
    await expect.poll(() => page.getByText(/^Börjar .*kl\. /).count()).toBe(1)
    await expect.poll(() => page.getByText('Region Dalarna').count()).toBeGreaterThan(0)
  })
})
