// Two servers on a real PostgreSQL and a real Redis, behind a proxy that sends every connection to the next: what holds when parts of it fail.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { startCluster } from '#scripts/cluster/cluster.mjs'
import type { Cluster } from '#scripts/cluster/cluster.mjs'
import * as Y from 'yjs'
import { archiveSchema } from '#server/exports/archive/schema.ts'
import type { Archive } from '#server/exports/archive/schema.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import { Browser } from '../server/transport/browser.ts'
import { newDialogue } from '../server/transport/dialogue.ts'
import type { Guest, Scene } from '../server/transport/dialogue.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'

// Each test goes through several processes, on machines that may be busy with other tests too.
vi.setConfig({ testTimeout: 120_000 })

let cluster: Cluster
let scene: Scene
let guests: readonly Guest[]
let slotId: string

const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-cluster-'))

beforeAll(async () => {
  // PostgreSQL runs as somebody else where the tests are run by root.
  chmodSync(folder, 0o711)
  cluster = await startCluster({ folder })
  const link = cluster.nodes[0]?.output().match(/https?:\S+\/start\/\S+/)?.[0] ?? null
  scene = await newDialogue({ setUpUrl: async () => link, browser: () => new Browser(cluster.url) })
  guests = await Promise.all(
    ['Ett', 'Två', 'Tre', 'Fyra'].map((name) => scene.invite('panel', 'vinnova', `Panel Exempel ${name}`)),
  )
  slotId = await firstPresentation()
}, 60_000)

afterAll(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The slot in whose notes everybody writes. */
async function firstPresentation(): Promise<string> {
  const archive = await scene.facilitator.json<{ state: DialogueState }>(`${scene.api}/export/archive.json`)
  const slot = archive.state.agenda.slots.find(({ kind }) => kind === 'presentation')
  assert(slot !== undefined, 'the example has presentations')
  return slot.id
}

function pageOf({ cookie }: Browser, base = cluster.url): Page {
  const { dialogueId } = scene
  const page = openPage({ base, origin: cluster.url, cookie: cookie ?? '', dialogueId, slotId })
  onTestFinished(() => page.close())
  return page
}

/** A page for each guest, every other one on each node. */
const pagesOnBothNodes = (): readonly Page[] =>
  guests.map(({ browser }, index) => pageOf(browser, `http://localhost:${cluster.nodes[index % 2]?.port}`))

const online = ({ store, notes }: Page): boolean => store.get().status === 'online' && notes.status.synced

async function allOnline(pages: readonly Page[]): Promise<void> {
  await expect.poll(() => pages.filter(online).length).toBe(pages.length)
}

/** Waits until everybody's notes are saved and all have the same, which holds these words. */
async function allAgree(pages: readonly Page[], words: readonly string[]): Promise<void> {
  await expect.poll(() => pages.every(({ notes }) => notes.status.saved)).toBe(true)
  await expect.poll(() => new Set(pages.map(({ text }) => text())).size).toBe(1)
  const found = pages[0]?.text().split(' ') ?? []
  for (const word of words) expect(found.filter((each) => each === word)).toHaveLength(1)
}

/** What the storage holds of the dialogue, by way of whichever node answers. */
async function stored(): Promise<Archive> {
  return archiveSchema.parse(await scene.facilitator.json(`${scene.api}/export/archive.json`))
}

/** The words in the notes, as they are stored. */
async function storedWords(): Promise<readonly string[]> {
  const { notes } = await stored()
  const doc = new Y.Doc()
  const kept = notes.find((each) => each.slotId === slotId)
  if (kept) Y.applyUpdate(doc, Buffer.from(kept.yjs, 'base64'))
  return doc.getText('notes').toJSON().trim().split(' ')
}

/** Waits until every one of these pages knows that everybody who was invited is there. */
async function allPresent(pages: readonly Page[]): Promise<void> {
  const everybody = guests.map(({ person }) => person.id)
  const isThere = ({ store }: Page, id: string) =>
    store.get().state?.attendance.visits[id]?.at(-1)?.to === null
  for (const page of pages) {
    await expect.poll(() => everybody.filter((id) => isThere(page, id))).toEqual(everybody)
  }
}

const area = (subject: string) => ({ type: 'area.record', slotId: null, fields: { subject } }) as const

const subjectsIn = ({ store }: Page): readonly string[] =>
  Object.values(store.get().state?.areas.areas ?? {}).map(({ subject }) => subject)

it('one dialogue on both nodes: no event is lost or doubled, notes converge, and everybody is there', async () => {
  const pages = pagesOnBothNodes()
  await allOnline(pages)
  const subjects = pages.flatMap((_, page) =>
    Array.from({ length: 8 }, (__, index) => `Område ${page}.${index}`),
  )
  const words = pages.flatMap((_, page) => Array.from({ length: 20 }, (__, index) => `ord${page}.${index}`))
  for (const word of words) pages[Number(word.at(3))]?.type(word)
  const answers = await Promise.all(
    subjects.map((subject) => pages[Number(subject.at(7))]!.give(area(subject))),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(subjects.length)
  for (const page of pages) {
    await expect.poll(() => subjectsIn(page).toSorted()).toEqual(subjects.toSorted())
  }
  await allAgree(pages, words)
  for (const { notes } of pages) {
    await expect.poll(() => notes.awareness.getStates().size).toBe(pages.length)
  }
  await allPresent(pages)
  const { log } = await stored()
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  const recorded = log.flatMap(({ event }) => (event.type === 'area.recorded' ? [event.fields.subject] : []))
  expect(recorded.toSorted()).toEqual(subjects.toSorted())
  for (const { store } of pages) {
    await expect.poll(() => store.get().state?.seq).toBeGreaterThanOrEqual(log.length)
  }
})

it('a node killed in mid-presentation: its pages go on elsewhere within five seconds, and nothing acknowledged is lost', async () => {
  const facilitator = pageOf(scene.facilitator)
  const pages = [facilitator, ...guests.map(({ browser }) => pageOf(browser))]
  await allOnline(pages)
  expect((await facilitator.give({ type: 'dialogue.start' })).ok).toBe(true)
  const opening = facilitator.store.get().state?.timer.liveSlotId ?? ''
  expect((await facilitator.give({ type: 'slot.start', from: opening, slotId })).ok).toBe(true)
  const run = () => facilitator.store.get().state?.timer.runs[slotId]
  await expect.poll(run).toBeDefined()
  const runBefore = run()
  const acked: string[] = []
  const work = { goesOn: true, isKilled: false }
  /** Pages whose commands, given after the node had died, have been stored. */
  const goOn = new Set<number>()
  const works = pages.map(async (page, index) => {
    for (let count = 0; work.goesOn; count += 1) {
      const { isKilled } = work
      page.type(`${isKilled ? 'efter' : 'kill'}${index}.${count}`)
      const subject = `Avbrott ${index}.${count}`
      const answer = await page.give(area(subject))
      if (answer.ok) acked.push(subject)
      if (answer.ok && isKilled) goOn.add(index)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    return index
  })
  await expect.poll(() => acked.length).toBeGreaterThan(20)
  await cluster.nodes[0]?.stop('SIGKILL')
  work.isKilled = true
  /** Of how many pages each page has read what they typed after the node had died. */
  const heard = () => pages.map((page) => new Set(page.text().match(/(?<=efter)\d+(?=\.)/g)).size)
  await expect
    .poll(() => [goOn.size, ...heard()], { timeout: 5000 })
    .toEqual([pages.length, ...pages.map(() => pages.length)])
  work.goesOn = false
  await Promise.all(works)
  await cluster.nodes[0]?.start()
  const fresh = pageOf(guests[0]!.browser, `http://localhost:${cluster.nodes[0]?.port}`)
  await allOnline([fresh])
  await expect.poll(() => fresh.store.get().state?.seq).toBe(facilitator.store.get().state?.seq)
  expect(run()).toEqual(runBefore)
  await allPresent([...pages, fresh])
  const subjects = subjectsIn(fresh)
  for (const subject of acked) expect(subjects.filter((each) => each === subject)).toHaveLength(1)
  await allAgree(
    [...pages, fresh],
    pages.flatMap((_, index) => [`kill${index}.0`, `kill${index}.1`]),
  )
})

it('Redis restarted: nodes go on by the database, and hear each other again', async () => {
  const pages = pagesOnBothNodes()
  await allOnline(pages)
  await cluster.redis.stop()
  expect((await pages[0]!.give(area('Utan Redis'))).ok).toBe(true)
  pages[1]!.type('utan-redis')
  for (const page of pages) await expect.poll(() => subjectsIn(page)).toContain('Utan Redis')
  await allAgree(pages, ['utan-redis'])
  await cluster.redis.start()
  expect((await pages[1]!.give(area('Med Redis igen'))).ok).toBe(true)
  pages[0]!.type('med-redis-igen')
  for (const page of pages) {
    await expect.poll(() => subjectsIn(page)).toContain('Med Redis igen')
  }
  await allAgree(pages, ['utan-redis', 'med-redis-igen'])
})

it('PostgreSQL restarted: commands are refused meanwhile, notes are kept by those who type, and then all goes on', async () => {
  const pages = pagesOnBothNodes()
  await allOnline(pages)
  await cluster.postgres.stop()
  const refused = await Promise.all(pages.map((page, index) => page.give(area(`Nekad ${index}`))))
  for (const answer of refused) expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  await expect.poll(async () => (await fetch(`${cluster.url}/readyz`)).status).toBe(503)
  for (const [index, page] of pages.entries()) page.type(`utan-databas${index}`)
  expect(pages.map(({ notes }) => notes.status.saved)).toEqual(pages.map(() => false))
  await cluster.postgres.start()
  await allAgree(
    pages,
    pages.map((_, index) => `utan-databas${index}`),
  )
  await allOnline(pages)
  const answers = await Promise.all(pages.map((page, index) => page.give(area(`Åter ${index}`))))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const fresh = pageOf(guests[0]!.browser)
  await allOnline([fresh])
  await expect
    .poll(() => subjectsIn(fresh))
    .toEqual(expect.arrayContaining(pages.map((_, index) => `Åter ${index}`)) as string[])
  expect(subjectsIn(fresh).filter((subject) => subject.startsWith('Nekad'))).toEqual([])
  expect(await storedWords()).toEqual(expect.arrayContaining(pages.map((_, index) => `utan-databas${index}`)))
  await allAgree(
    [fresh, ...pages],
    pages.map((_, index) => `utan-databas${index}`),
  )
})
