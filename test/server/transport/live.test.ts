// A dialogue over real sockets: who comes in gets everything, and whatever happens reaches everybody.
import { describe, expect, it } from 'vitest'
import { evolve } from '#shared/dialogue/evolve.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Welcome } from '#shared/protocol/socket.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

function stateOf({ catchUp }: Welcome): DialogueState {
  assert(catchUp.kind === 'snapshot', 'whoever has nothing gets everything')
  return catchUp.state
}

describe('somebody who follows a personal link', () => {
  it('is led to the dialogue and welcomed there with seat, names and state', async () => {
    const server = await startTestServer()
    const { dialogueId, invite } = await newDialogue(server)
    const { browser, person, path } = await invite('presenter')
    const followed = await browser.ask(path)
    expect([followed.status, followed.headers.get('location')]).toEqual([303, `/d/${dialogueId}`])
    const welcome = await browser.connect(dialogueId).next('welcome')
    expect(welcome.you).toEqual({
      personId: person.id,
      name: 'Exempel, presenter',
      organisationId: 'dalarna',
      role: 'presenter',
    })
    expect(welcome.directory.map(({ name }) => name).toSorted()).toEqual([
      'Exempel, presenter',
      'Facilitator Exempel',
    ])
    expect(stateOf(welcome).timer.phase).toBe('preparing')
  })

  it('is told to the others as present', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite } = await newDialogue(server)
    const { browser, person } = await invite('panel', 'vinnova')
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    await line.next('events')
    const guest = browser.connect(dialogueId)
    await guest.next('welcome')
    const { events } = await line.next('events')
    expect(events.map(({ event }) => event)).toEqual([{ type: 'person.arrived', personId: person.id }])
  })
})

describe('a command', () => {
  it('is answered and told to everybody, who all come to the same state', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite } = await newDialogue(server)
    const { browser } = await invite('presenter')
    const guest = browser.connect(dialogueId)
    const before = stateOf(await guest.next('welcome'))
    const arrived = await guest.next('events')
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    const came = await guest.next('events')
    const answer = await line.give({ type: 'dialogue.start' })
    const started = await guest.next('events')
    const state = [arrived, came, started].flatMap(({ events }) => events).reduce(evolve, before)
    expect(answer).toEqual({ ok: true, seq: state.seq })
    expect(state.timer).toMatchObject({ phase: 'live', startedAt: server.scheduler.now() })
    const room = await server.services.rooms.find(dialogueId)
    expect(state).toEqual(JSON.parse(JSON.stringify(room?.state)))
  })

  it('that the role may not give is refused, and nobody hears of it', async () => {
    const server = await startTestServer()
    const { dialogueId, invite } = await newDialogue(server)
    const { browser } = await invite('listener', 'skane')
    const line = browser.connect(dialogueId)
    await line.next('welcome')
    await line.next('events')
    expect(await line.give({ type: 'dialogue.start' })).toMatchObject({
      ok: false,
      rejection: { code: 'not-allowed' },
    })
    expect(line.kept('events')).toBe(0)
  })

  it('that is repeated after a lost answer gets the first answer again', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    const first = facilitator.connect(dialogueId)
    await first.next('welcome')
    const id = crypto.randomUUID()
    const answer = await first.give({ type: 'dialogue.start' }, id)
    const second = facilitator.connect(dialogueId)
    await second.next('welcome')
    expect(await second.give({ type: 'dialogue.start' }, id)).toEqual(answer)
  })

  it('that the storage cannot take is answered with "unavailable", and changes nothing', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    await line.next('events')
    server.events.broken = true
    expect(await line.give({ type: 'dialogue.start' })).toMatchObject({
      ok: false,
      rejection: { code: 'unavailable' },
    })
    server.events.broken = false
    const again = await facilitator.connect(dialogueId).next('welcome')
    expect(stateOf(again).timer.phase).toBe('preparing')
  })
})

describe('what a client missed', () => {
  it('comes with the welcome when the client says what it has', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    const line = facilitator.connect(dialogueId)
    const { seq } = stateOf(await line.next('welcome'))
    await line.give({ type: 'dialogue.start' })
    const { catchUp } = await facilitator.connect(dialogueId, { afterSeq: seq }).next('welcome')
    expect(catchUp).toMatchObject({
      kind: 'events',
      batch: {
        after: seq,
        upTo: seq + 2,
        events: [{ event: { type: 'person.arrived' } }, { event: { type: 'dialogue.started' } }],
      },
    })
  })

  it('comes when the client asks for it', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator } = await newDialogue(server)
    const line = facilitator.connect(dialogueId)
    const { seq } = stateOf(await line.next('welcome'))
    await line.give({ type: 'dialogue.start' })
    expect(await line.send('catch-up', seq + 1)).toMatchObject({
      kind: 'events',
      batch: { after: seq + 1, upTo: seq + 2, events: [{ event: { type: 'dialogue.started' } }] },
    })
  })
})

it('the server tells its time when it is asked', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  expect(await line.send('clock')).toEqual({ serverNow: server.scheduler.now() })
})

describe('a display', () => {
  it('sees the clock, and neither people nor results', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite } = await newDialogue(server)
    const { person } = await invite('presenter')
    const { browser } = await invite('display')
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    await line.give({ type: 'dialogue.start' })
    await line.give({
      type: 'followUp.record',
      slotId: null,
      fields: { what: 'Boka möte', ownerOrganisationId: 'vinnova' },
    })
    const screen = browser.connect(dialogueId)
    const welcome = await screen.next('welcome')
    expect(welcome.directory).toEqual([{ id: person.id, name: 'Exempel, presenter' }])
    const state = stateOf(welcome)
    expect([state.timer.phase, state.followUps.followUps, state.attendance.visits]).toEqual(['live', {}, {}])
    await line.give({ type: 'followUp.change', followUpId: 'none', baseRevision: 1, changes: {} })
    await line.give({ type: 'clock.pause' })
    await line.give({
      type: 'followUp.record',
      slotId: null,
      fields: { what: 'Ring', ownerOrganisationId: 'vinnova' },
    })
    const paused = await screen.next('events')
    const recorded = await screen.next('events')
    expect(paused.events.map(({ event }) => event.type)).toEqual(['clock.paused'])
    expect(recorded).toEqual({ after: paused.upTo, upTo: paused.upTo + 1, events: [] })
  })

  it('is told the name of somebody who comes to present', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const { person } = await invite('listener', 'skane')
    const { browser } = await invite('display')
    const screen = browser.connect(dialogueId)
    expect((await screen.next('welcome')).directory).toEqual([])
    const line = facilitator.connect(dialogueId)
    await line.next('welcome')
    await facilitator.ask(`${api}/people/${person.id}`, { method: 'PATCH', body: { role: 'presenter' } })
    expect(await screen.next('directory')).toEqual([{ id: person.id, name: 'Exempel, listener' }])
  })
})

it('somebody whose role changes begins anew with what the new role sees', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator, invite, api } = await newDialogue(server)
  const { browser, person } = await invite('listener', 'skane')
  const line = browser.connect(dialogueId)
  await line.next('welcome')
  await facilitator.ask(`${api}/people/${person.id}`, {
    method: 'PATCH',
    body: { role: 'facilitator', organisationId: 'vinnova' },
  })
  const welcome = await line.next('welcome')
  expect(welcome.you).toMatchObject({ role: 'facilitator', organisationId: 'vinnova' })
  expect(await line.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
})
