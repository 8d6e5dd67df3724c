// Series over HTTP.
import { describe, expect, it } from 'vitest'
import type { EarlierResults, NextDialogue, Series, SeriesView } from '#shared/protocol/http/series.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { wanted } from '../dialogue/house.ts'
import { newDialogue } from './dialogue.ts'
import { anotherDialogue, area, command, record } from './followUps.ts'
import { startTestServer } from './testServer.ts'

describe('a series', () => {
  it('carries over what the next dialogue begins with, and what is still open', async () => {
    const server = await startTestServer()
    const { facilitator, invite, dialogueId: alone } = await newDialogue(server)
    const series = await facilitator.json<Series>('/api/series', {
      method: 'POST',
      body: { title: 'Smart energi', theme: 'Energi' },
    })
    const firstId = await anotherDialogue(facilitator, {
      seriesId: series.id,
      title: 'Smart energi 2026-11-21',
    })
    await record(facilitator, firstId, 'Boka möte')
    await command(facilitator, firstId, { type: 'area.record', slotId: null, fields: area })

    const next = await facilitator.json<NextDialogue>(`/api/series/${series.id}/next`)
    expect(next.draft).toMatchObject({
      details: { title: 'Smart energi', plannedStart: null, seriesId: series.id },
      organisations: [{ id: 'dalarna' }, { id: 'halland' }, { id: 'vinnova' }, { id: 'skane' }],
      lengths: {},
    })
    const plannedStart = Date.UTC(2027, 2, 1, 8)
    const body = { ...next.draft, details: { ...next.draft?.details, plannedStart } }
    const second = await facilitator.json<CreatedDialogue>('/api/dialogues', { method: 'POST', body })
    const earlier = await facilitator.json<EarlierResults>(`/api/dialogues/${second.dialogueId}/earlier`)
    expect(earlier).toMatchObject({
      series: { title: 'Smart energi' },
      followUps: [{ row: { what: 'Boka möte', dialogueId: firstId }, followUp: { history: [] } }],
      areas: [{ row: { subject: 'Vätgas' } }],
    })
    const whole = await facilitator.json<SeriesView>(`/api/series/${series.id}`)
    expect(whole).toMatchObject({
      mayManage: true,
      dialogues: [{ id: firstId, openFollowUps: 1, overdue: 0, pulse: null }, { id: second.dialogueId }],
      areas: [{ subject: 'Vätgas', openFollowUps: 0, outcome: { agreement: 'none' } }],
      openFollowUps: [{ what: 'Boka möte' }],
    })
    const guest = await invite('listener', 'halland')
    expect((await guest.browser.ask(`/api/series/${series.id}`)).status).toBe(404)
    expect(await guest.browser.json('/api/series')).toEqual([])
    expect(await facilitator.json('/api/series')).toMatchObject([{ dialogues: 2, openFollowUps: 1 }])
    expect((await facilitator.json<EarlierResults>(`/api/dialogues/${alone}/earlier`)).series).toBeNull()
  })

  it('is made and changed by accounts, and must exist for a dialogue to be in it', async () => {
    const server = await startTestServer()
    const { facilitator, invite } = await newDialogue(server)
    const guest = await invite('presenter')
    const body = { title: 'Smart energi', theme: 'Energi' }
    expect((await guest.browser.ask('/api/series', { method: 'POST', body })).status).toBe(403)
    const { id } = await facilitator.json<Series>('/api/series', { method: 'POST', body })
    const changed = { ...body, title: 'Energi och klimat' }
    const path = `/api/series/${id}`
    expect((await guest.browser.ask(path, { method: 'PATCH', body: changed })).status).toBe(403)
    expect(await facilitator.json(path, { method: 'PATCH', body: changed })).toMatchObject(changed)
    const refused = await facilitator.ask('/api/dialogues', {
      method: 'POST',
      body: { ...wanted, details: { ...wanted.details, seriesId: 'none' } },
    })
    expect(refused.status).toBe(400)
  })
})
