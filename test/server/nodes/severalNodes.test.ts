// Two servers on one storage that hear each other: whoever is connected where, it is one dialogue.
import { describe, expect, it } from 'vitest'
import { seconds } from '#shared/time/instant.ts'
import type { EventBatch } from '#shared/protocol/socket.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { LOOK_EVERY } from '#server/nodes/node.ts'
import { GRACE } from '#server/dialogue/roomAttendance.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import type { Browser } from '../transport/browser.ts'
import { newDialogue } from '../transport/dialogue.ts'
import type { Scene } from '../transport/dialogue.ts'
import type { Line } from '../transport/line.ts'
import { startTestServer } from '../transport/testServer.ts'
import type { TestServer } from '../transport/testServer.ts'
import { BreakableHub } from './breakableBus.ts'

async function twoNodes() {
  const [storage, scheduler, hub] = [new MemoryStorage(), new FakeScheduler(), new BreakableHub()]
  const one = await startTestServer({ storage, scheduler, bus: hub.join('one') })
  const two = await startTestServer({ storage, scheduler, bus: hub.join('two') })
  return { one, two, scheduler, hub, scene: await newDialogue(one) }
}

/** The same browser at another node, as behind a proxy that sends its requests anywhere. */
function at(server: TestServer, { cookie }: Browser): Browser {
  const browser = server.browser()
  browser.cookie = cookie
  return browser
}

/** Events on a line until number `seq`, in the order they came. */
async function eventsUpTo(line: Line, seq: number): Promise<readonly EventBatch[]> {
  const batches: EventBatch[] = []
  while (batches.at(-1)?.upTo !== seq) batches.push(await line.next('events'))
  return batches
}

async function roomApi({ facilitator, api }: Scene): Promise<string> {
  const { url } = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  return `/api/room/${new URL(url ?? '').pathname.replace('/r/', '')}`
}

const area = (subject: string) => ({ type: 'area.record', slotId: null, fields: { subject } }) as const

describe('a dialogue on two nodes', () => {
  it('takes commands from both at once: each happens once, in one order for all', async () => {
    const { two, scene } = await twoNodes()
    const { dialogueId, facilitator, invite } = scene
    const panel = await invite('panel', 'vinnova')
    const lines = [facilitator.connect(dialogueId), at(two, panel.browser).connect(dialogueId)]
    for (const line of lines) await line.next('welcome')
    const subjects = Array.from({ length: 20 }, (_, index) => `Område ${index}`)
    const answers = await Promise.all(subjects.map((subject, index) => lines[index % 2]!.give(area(subject))))
    const seqs = answers.map((answer) => (answer.ok ? answer.seq : 0))
    expect(new Set(seqs).size).toBe(subjects.length)
    expect(seqs).not.toContain(0)
    const heard = await Promise.all(lines.map((line) => eventsUpTo(line, Math.max(...seqs))))
    const recorded = heard.map((batches) =>
      batches.flatMap(({ events }) =>
        events.flatMap(({ event }) => (event.type === 'area.recorded' ? [event.fields.subject] : [])),
      ),
    )
    expect(recorded[0]?.toSorted()).toEqual(subjects.toSorted())
    expect(recorded[1]).toEqual(recorded[0])
  })

  it('gives a command that is repeated on the other node the same answer', async () => {
    const { two, scene } = await twoNodes()
    const { dialogueId, facilitator } = scene
    const here = facilitator.connect(dialogueId)
    const there = at(two, facilitator).connect(dialogueId)
    for (const line of [here, there]) await line.next('welcome')
    const first = await here.give(area('Vätgas'), 'the-same-command')
    expect(await there.give(area('Vätgas'), 'the-same-command')).toEqual(first)
  })

  it('goes on while nodes do not hear each other, and what was missed is found in the storage', async () => {
    const { two, scene, hub, scheduler } = await twoNodes()
    const { dialogueId, facilitator } = scene
    const [here, there] = [facilitator.connect(dialogueId), at(two, facilitator).connect(dialogueId)]
    for (const line of [here, there]) await line.next('welcome')
    hub.cut()
    const answer = await here.give(area('Vätgas'))
    expect(there.kept('events')).toBe(0)
    await scheduler.advance(LOOK_EVERY)
    expect(answer).toEqual({ ok: true, seq: (await there.next('events')).upTo })
  })

  it('knows the names of those who are invited on the other node, and forgets those who are erased', async () => {
    const { two, scene } = await twoNodes()
    const { dialogueId, facilitator, api, invite } = scene
    const line = at(two, facilitator).connect(dialogueId)
    await line.next('welcome')
    const { person } = await invite('panel', 'vinnova', 'Panel Exempel')
    expect(await line.next('directory')).toContainEqual({ id: person.id, name: 'Panel Exempel' })
    await facilitator.ask(`${api}/people/${person.id}?erase=1`, { method: 'DELETE' })
    const { directory } = await line.next('welcome')
    expect(directory.map(({ id }) => id)).not.toContain(person.id)
  })

  it('shows who knocks on the other node', async () => {
    const { one, two, scene } = await twoNodes()
    const line = at(two, scene.facilitator).connect(scene.dialogueId)
    expect(await line.next('lobby')).toEqual([])
    const room = await roomApi(scene)
    const body = { name: 'Åhörare Exempel', organisationId: 'skane' }
    const entry = await one.browser().json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body })
    expect(await line.next('lobby')).toMatchObject([{ id: entry.id }])
  })

  it('gives somebody who knocks at both at once one place', async () => {
    const { one, two, scene } = await twoNodes()
    const room = await roomApi(scene)
    const body = { name: 'Åhörare Exempel', organisationId: 'skane' }
    const here = one.browser()
    await here.ask(room)
    const entries = await Promise.all(
      [here, at(two, here)].map((guest) =>
        guest.json<LobbyEntry>(`${room}/knocks`, { method: 'POST', body }),
      ),
    )
    expect(entries[1]).toEqual(entries[0])
    expect(await scene.facilitator.connect(scene.dialogueId).next('lobby')).toEqual([entries[0]])
  })
})

describe('access taken away on one node', () => {
  it('ends what is open on the other at once', async () => {
    const { two, scene } = await twoNodes()
    const { dialogueId, facilitator, api, invite } = scene
    const { browser, person } = await invite('presenter')
    const line = at(two, browser).connect(dialogueId)
    await line.next('welcome')
    await facilitator.ask(`${api}/people/${person.id}/link`, { method: 'DELETE' })
    expect(await line.next('farewell')).toBe('revoked')
    await line.next('disconnect')
    expect(await at(two, browser).connect(dialogueId).refusal()).toBe('not-invited')
  })

  it('ends what is open on the other as soon as nodes can be heard again, or look by themselves', async () => {
    for (const heal of ['mend', 'look'] as const) {
      const { two, scene, hub, scheduler } = await twoNodes()
      const { dialogueId, facilitator, api, invite } = scene
      const leaving = await invite('presenter')
      const staying = await invite('panel', 'vinnova')
      const [ends, stays] = [leaving, staying].map(({ browser }) => at(two, browser).connect(dialogueId))
      for (const line of [ends, stays]) await line!.next('welcome')
      hub.cut()
      await facilitator.ask(`${api}/people/${leaving.person.id}/link`, { method: 'DELETE' })
      expect(ends!.kept('farewell')).toBe(0)
      if (heal === 'mend') hub.mend()
      else await scheduler.advance(LOOK_EVERY)
      expect(await ends!.next('farewell')).toBe('revoked')
      expect(stays!.kept('farewell')).toBe(0)
    }
  })
})

describe('somebody connected to both nodes', () => {
  it('is one person, who leaves with the last connection', async () => {
    const { one, two, scene, scheduler } = await twoNodes()
    const { dialogueId, invite } = scene
    const { browser, person } = await invite('presenter')
    const [here, there] = [browser.connect(dialogueId), at(two, browser).connect(dialogueId)]
    for (const line of [here, there]) await line.next('welcome')
    await scheduler.advance(seconds(3))
    const room = await one.services.rooms.find(dialogueId)
    const visits = () => room?.state.attendance.visits[person.id]
    expect(visits()).toMatchObject([{ to: null }])
    here.socket.disconnect()
    await gone(one, dialogueId)
    await scheduler.advance(3 * GRACE)
    expect(visits()).toMatchObject([{ to: null }])
    there.socket.disconnect()
    await gone(two, dialogueId)
    await scheduler.advance(3 * GRACE)
    expect(visits()).toMatchObject([{ to: expect.any(Number) as number }])
  })

  it('has not left when one of the nodes stops', async () => {
    const { one, two, scene, scheduler } = await twoNodes()
    const { dialogueId, invite } = scene
    const stays = await invite('presenter')
    const leaves = await invite('panel', 'vinnova')
    const lines = [
      at(one, stays.browser).connect(dialogueId),
      at(two, stays.browser).connect(dialogueId),
      at(two, leaves.browser).connect(dialogueId),
    ]
    for (const line of lines) await line.next('welcome')
    await scheduler.advance(seconds(3))
    await two.close()
    await scheduler.advance(3 * GRACE)
    const visits = (await one.services.rooms.find(dialogueId))?.state.attendance.visits
    expect(visits?.[stays.person.id]).toMatchObject([{ to: null }])
    expect(visits?.[leaves.person.id]).toMatchObject([{ to: expect.any(Number) as number }])
  })
})

/** Resolves when nobody is connected to the dialogue on that node any more. */
async function gone({ services }: TestServer, dialogueId: string): Promise<void> {
  await expect.poll(() => services.attendance.connected()[dialogueId]).toBeUndefined()
}
