// Series over HTTP.
import { describe, expect, it } from 'vitest'
import type { OutcomeKind } from '#shared/dialogue/outcomes/outcome.ts'
import type { EarlierResults, NextDialogue, Series, SeriesView } from '#shared/protocol/http/series.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { minutes } from '#shared/time/instant.ts'
import { wanted } from '../dialogue/house.ts'
import { newDialogue } from './dialogue.ts'
import { anotherDialogue, area, command, record } from './followUps.ts'
import { startTestServer } from './testServer.ts'

const days = (count: number) => minutes(count * 24 * 60)

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

  it('holds what each side said in each round, which ends when the next of its dialogue opens', async () => {
    const server = await startTestServer()
    const { facilitator } = await newDialogue(server)
    const { id } = await facilitator.json<Series>('/api/series', {
      method: 'POST',
      body: { title: 'Smart energi', theme: 'Energi' },
    })
    const dialogueId = await anotherDialogue(facilitator, { seriesId: id })
    const give = (wish: Parameters<typeof command>[2]) => command(facilitator, dialogueId, wish)
    await give({ type: 'area.record', slotId: null, fields: area })
    const { areas } = await facilitator.json<SeriesView>(`/api/series/${id}`)
    const areaId = areas[0]?.areaId ?? ''
    const report = (organisationId: string, kind: OutcomeKind) =>
      give({
        type: 'outcome.report',
        areaId,
        organisationId,
        fields: { kinds: [kind], text: null, link: null, day: null },
      })
    await report('vinnova', 'nothing')
    await give({ type: 'reportRound.open', opensOn: '2026-11-23', dueOn: '2026-11-30' })
    await give({ type: 'reportRound.open', opensOn: '2026-12-04', dueOn: '2026-12-11' })
    server.scheduler.wallOffset += days(3)
    await report('dalarna', 'contact')
    await report('dalarna', 'application')
    server.scheduler.wallOffset += days(11)
    await report('vinnova', 'project')
    await report('dalarna', 'project')
    const { rounds } = await facilitator.json<SeriesView>(`/api/series/${id}`)
    expect(rounds).toMatchObject([
      {
        opensOn: '2026-11-23',
        stage: 'closed',
        sides: 2,
        answers: [{ areaId, organisationId: 'dalarna', kinds: ['application'] }],
      },
      {
        opensOn: '2026-12-04',
        stage: 'open',
        sides: 2,
        answers: [
          { organisationId: 'vinnova', kinds: ['project'] },
          { organisationId: 'dalarna', kinds: ['project'] },
        ],
      },
    ])
    expect(rounds[0]).not.toHaveProperty('answers.0.text')
  })
})
