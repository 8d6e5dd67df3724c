// What dialogues add up to, over HTTP.
import { describe, expect, it } from 'vitest'
import type { Insights } from '#shared/protocol/http/insights.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { anotherDialogue, area, command, record } from './followUps.ts'
import { startTestServer } from './testServer.ts'

async function hold(facilitator: Browser, dialogueId: string) {
  await command(facilitator, dialogueId, { type: 'dialogue.start' })
  await command(facilitator, dialogueId, { type: 'dialogue.end' })
}

describe('insights', () => {
  it('are about dialogues that have ended, of a series or of all', async () => {
    const server = await startTestServer()
    const { facilitator, dialogueId: alone } = await newDialogue(server)
    const series = await facilitator.json<Series>('/api/series', {
      method: 'POST',
      body: { title: 'Smart energi', theme: 'Energi' },
    })
    const path = `/api/series/${series.id}/insights`
    const inSeries = await anotherDialogue(facilitator, { seriesId: series.id })
    await command(facilitator, inSeries, { type: 'area.record', slotId: null, fields: area })
    await record(facilitator, inSeries, 'Boka möte')
    const before = await facilitator.json<Insights>(path)
    expect(before).toMatchObject({
      series: { title: 'Smart energi' },
      dialogues: 0,
      funnel: { areas: 0, followUps: 0 },
      timeKept: [],
      pulse: [],
    })
    expect(before.regions).toHaveLength(21)
    await hold(facilitator, alone)
    await hold(facilitator, inSeries)
    expect(await facilitator.json<Insights>(path)).toMatchObject({
      dialogues: 1,
      actors: [{ id: 'vinnova', name: 'Vinnova' }],
      funnel: { presentations: 0, areas: 1, followUps: 1 },
    })
    const all = await facilitator.json<Insights>('/api/insights')
    expect(all).toMatchObject({ series: null, dialogues: 2, funnel: { areas: 1, followUps: 1 } })
    const dalarna = all.regions.find(({ id }) => id === 'dalarna')
    expect(dalarna).toMatchObject({ areas: 1, openFollowUps: 1, notMet: [{ id: 'vinnova' }] })
  })

  it('show each only the dialogues she has a seat in, and a screen nothing', async () => {
    const server = await startTestServer()
    const { facilitator, invite, dialogueId } = await newDialogue(server)
    const otherId = await anotherDialogue(facilitator)
    for (const id of [dialogueId, otherId]) await hold(facilitator, id)
    const guest = await invite('listener')
    expect(await guest.browser.json<Insights>('/api/insights')).toMatchObject({ dialogues: 1 })
    const screen = await invite('display')
    expect(await screen.browser.json<Insights>('/api/insights')).toMatchObject({ dialogues: 0 })
    expect((await server.browser().ask('/api/insights')).status).toBe(401)
  })

  it('of a series that is not there are not found', async () => {
    const { facilitator } = await newDialogue(await startTestServer())
    expect((await facilitator.ask('/api/series/nothing/insights')).status).toBe(404)
  })

  it('count presentations by their time, and follow an end that is taken back', async () => {
    const server = await startTestServer()
    const { facilitator, dialogueId } = await newDialogue(server)
    await command(facilitator, dialogueId, { type: 'dialogue.start' })
    const room = await server.services.rooms.find(dialogueId)
    const opening = room?.state.timer.liveSlotId ?? ''
    await command(facilitator, dialogueId, { type: 'slot.next', from: opening })
    await server.scheduler.advance(61_000)
    await command(facilitator, dialogueId, { type: 'dialogue.end' })
    expect(await facilitator.json<Insights>('/api/insights')).toMatchObject({
      dialogues: 1,
      timeKept: [
        { dialogueId, presentations: [{ presenter: { id: 'dalarna' }, planned: 600_000, used: 61_000 }] },
      ],
    })
    await command(facilitator, dialogueId, { type: 'clock.undo' })
    expect(await facilitator.json<Insights>('/api/insights')).toMatchObject({ dialogues: 0, timeKept: [] })
  })
})
