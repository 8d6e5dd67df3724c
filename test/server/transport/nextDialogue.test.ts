// The next dialogue of a series, and which series a dialogue is in, over HTTP.
import { describe, expect, it } from 'vitest'
import type { Role } from '#shared/dialogue/role.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type {
  EarlierResults,
  NextDialogue,
  Series,
  SeriesSummary,
  SeriesView,
} from '#shared/protocol/http/series.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { wanted } from '../dialogue/house.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { anotherDialogue, area, command, record, tableOf } from './followUps.ts'
import { startTestServer } from './testServer.ts'

describe('the next dialogue of a series', () => {
  const details = {
    title: 'Smart energi 2026-11-21',
    priorities: [
      { id: 'p1', text: 'Elektrifierade transporter', actorId: 'vinnova' },
      { id: 'p2', text: 'Vätgas', actorId: null },
    ],
    videoUrl: 'https://example.org/mote',
    warnings: { soonMs: 120_000, lastMs: 30_000 },
    leavesOutEarlier: true,
  }

  it('begins with the regions, actors, format and national priorities of the latest, on a day to come', async () => {
    const { facilitator, seriesId } = await newSeries()
    const first = await facilitator.json<CreatedDialogue>('/api/dialogues', {
      method: 'POST',
      body: {
        ...wanted,
        details: { ...wanted.details, ...details, seriesId },
        lengths: { presentation: 480_000 },
      },
    })
    const next = await facilitator.json<NextDialogue>(`/api/series/${seriesId}/next`)
    const { leavesOutEarlier: _left, ...carried } = details
    const { plannedStart: _day, ...rest } = wanted.details
    expect(next.from).toEqual({ dialogueId: first.dialogueId, title: details.title })
    expect(next.draft).toEqual({
      details: { ...rest, ...carried, title: 'Smart energi', seriesId, plannedStart: null },
      organisations: ['dalarna', 'halland', 'vinnova', 'skane'].map((id) =>
        wanted.organisations.find((organisation) => organisation.id === id),
      ),
      lengths: { presentation: 480_000 },
    })
    expect(next.suggestedStart).toBe(instantAt('2027-02-20', '09:00'))
    expect(next.stillOpen).toEqual({ followUps: 0, areas: 0 })
  })

  it('is for the facilitator to fill in when there is none before it', async () => {
    const { facilitator, seriesId } = await newSeries()
    expect(await facilitator.json<NextDialogue>(`/api/series/${seriesId}/next`)).toMatchObject({
      series: { title: 'Smart energi', theme: 'Energi' },
      from: null,
      draft: null,
      suggestedStart: null,
      stillOpen: { followUps: 0, areas: 0 },
    })
  })

  it('has what is still open with its history; what is done stays behind, and all of it when so wished', async () => {
    const { facilitator, seriesId } = await newSeries()
    const firstId = await anotherDialogue(facilitator, { seriesId })
    for (const what of ['Boka möte', 'Klart redan']) await record(facilitator, firstId, what)
    const [open, done] = (await tableOf(facilitator)).rows.toSorted((a, b) => (a.what < b.what ? -1 : 1))
    const change = { type: 'followUp.change', baseRevision: 1 } as const
    await command(facilitator, firstId, {
      ...change,
      followUpId: done?.followUpId ?? '',
      changes: { status: 'done' },
    })
    await command(facilitator, firstId, {
      ...change,
      followUpId: open?.followUpId ?? '',
      changes: { status: 'in-progress' },
    })
    await command(facilitator, firstId, {
      type: 'followUp.comment',
      followUpId: open?.followUpId ?? '',
      text: 'Möte i mars',
    })
    await command(facilitator, firstId, { type: 'area.record', slotId: null, fields: area })
    const { stillOpen } = await facilitator.json<NextDialogue>(`/api/series/${seriesId}/next`)
    expect(stillOpen).toEqual({ followUps: 1, areas: 1 })

    const secondId = await anotherDialogue(facilitator, { seriesId, plannedStart: Date.UTC(2027, 2, 1, 8) })
    const path = `/api/dialogues/${secondId}/earlier`
    expect(await facilitator.json<EarlierResults>(path)).toMatchObject({
      followUps: [
        {
          row: { what: 'Boka möte', status: 'in-progress', owner: { name: 'Region Dalarna' } },
          followUp: {
            history: [{ changes: { status: { to: 'in-progress' } } }],
            comments: [{ text: 'Möte i mars' }],
          },
        },
      ],
      areas: [{ row: { subject: 'Vätgas', outcome: { agreement: 'none' } } }],
      people: [{ name: 'Facilitator Exempel' }],
    })
    await command(facilitator, secondId, {
      type: 'dialogue.changeDetails',
      changes: { leavesOutEarlier: true },
    })
    expect(await facilitator.json<EarlierResults>(path)).toMatchObject({
      series: { id: seriesId },
      followUps: [],
      areas: [],
    })
  })

  it('shows a region what concerns itself of it, and a screen nothing', async () => {
    const { facilitator, seriesId, inviteTo } = await newSeries()
    const firstId = await anotherDialogue(facilitator, { seriesId })
    await record(facilitator, firstId, 'Boka möte', 'dalarna')
    await record(facilitator, firstId, 'Skriv ansökan', 'halland')
    await command(facilitator, firstId, { type: 'area.record', slotId: null, fields: area })
    const secondId = await anotherDialogue(facilitator, { seriesId, plannedStart: Date.UTC(2027, 2, 1, 8) })
    const path = `/api/dialogues/${secondId}/earlier`
    const seen = async (role: Role, organisationId: string | null) => {
      const browser = await inviteTo(secondId, role, organisationId)
      const { followUps, areas } = await browser.json<EarlierResults>(path)
      // Both are due on the same day: their order says nothing.
      return [...followUps.map(({ row }) => row.what).toSorted(), ...areas.map(({ row }) => row.subject)]
    }
    expect(await seen('facilitator', 'skane')).toEqual(['Boka möte', 'Skriv ansökan', 'Vätgas'])
    expect(await seen('presenter', 'dalarna')).toEqual(['Boka möte', 'Vätgas'])
    expect(await seen('presenter', 'halland')).toEqual(['Skriv ansökan'])
    expect(await seen('panel', 'vinnova')).toEqual(['Vätgas'])
    const screen = await inviteTo(secondId, 'display', null)
    expect((await screen.ask(path)).status).toBe(403)
  })
})

describe('which series a dialogue is in', () => {
  const put = (browser: Browser, dialogueId: string, seriesId: unknown) =>
    browser.ask(`/api/dialogues/${dialogueId}/series`, { method: 'PUT', body: { seriesId } })

  it('is chosen afterwards too, and shows in the series and among the follow-ups', async () => {
    const { facilitator, seriesId, dialogueId } = await newSeries()
    await record(facilitator, dialogueId, 'Boka möte')
    expect((await put(facilitator, dialogueId, seriesId)).status).toBe(204)
    // Once more is as good as once.
    expect((await put(facilitator, dialogueId, seriesId)).status).toBe(204)
    const { dialogues } = await facilitator.json<SeriesView>(`/api/series/${seriesId}`)
    expect(dialogues).toMatchObject([{ id: dialogueId, openFollowUps: 1 }])
    expect((await tableOf(facilitator, `?series=${seriesId}`)).total).toBe(1)
    expect(await facilitator.json<readonly SeriesSummary[]>('/api/series')).toMatchObject([
      { dialogues: 1, next: { id: dialogueId }, latest: null, openFollowUps: 1, mayManage: true },
    ])

    expect((await put(facilitator, dialogueId, null)).status).toBe(204)
    expect((await facilitator.json<SeriesView>(`/api/series/${seriesId}`)).dialogues).toEqual([])
    expect((await tableOf(facilitator, `?series=${seriesId}`)).total).toBe(0)
  })

  it('is not changed for another in one step', async () => {
    const { facilitator, seriesId, dialogueId } = await newSeries()
    const other = await facilitator.json<Series>('/api/series', {
      method: 'POST',
      body: { title: 'En annan', theme: 'Hälsa' },
    })
    await put(facilitator, dialogueId, seriesId)
    expect((await put(facilitator, dialogueId, other.id)).status).toBe(409)
    await put(facilitator, dialogueId, null)
    expect((await put(facilitator, dialogueId, other.id)).status).toBe(204)
  })

  it('must be one that there is, and that the facilitator leads on', async () => {
    const { server, facilitator, seriesId, dialogueId, inviteTo } = await newSeries()
    for (const wrong of ['none', 7, undefined, '']) {
      expect((await put(facilitator, dialogueId, wrong)).status).toBe(400)
    }
    // Somebody who facilitates a dialogue of her own has no way into the series of others.
    const guest = await inviteTo(dialogueId, 'facilitator', 'vinnova')
    expect((await put(guest, dialogueId, seriesId)).status).toBe(400)
    expect((await put(await inviteTo(dialogueId, 'presenter', 'dalarna'), dialogueId, null)).status).toBe(403)
    expect((await put(server.browser(), dialogueId, seriesId)).status).toBe(401)
    expect((await put(facilitator, 'nowhere', seriesId)).status).toBe(404)
  })

  it('cannot be one of somebody else’s for a new dialogue either', async () => {
    const { server, seriesId } = await newSeries()
    const stranger = { id: 'stranger', name: 'Facilitator Exempel', email: null, language: 'sv' as const }
    const organisation = { id: 'formas', name: 'Formas', kind: 'national-actor' as const }
    await server.services.storage.access.people.insert({
      ...stranger,
      account: { organisation },
      createdAt: instantAt('2026-11-20', '09:00'),
    })
    const link = server.services.links.path(await server.services.links.make('personal', null, 'stranger'))
    const browser = server.browser()
    await browser.ask(link ?? '')
    const body = { ...wanted, details: { ...wanted.details, seriesId } }
    expect((await browser.ask('/api/dialogues', { method: 'POST', body })).status).toBe(400)
    expect((await browser.ask(`/api/series/${seriesId}`)).status).toBe(404)
    expect((await browser.ask(`/api/series/${seriesId}/next`)).status).toBe(403)
    expect(await browser.json('/api/series')).toEqual([])
  })
})

/** A series without dialogues, a dialogue without a series, and a way to invite people to any dialogue. */
async function newSeries() {
  const server = await startTestServer()
  const { facilitator, dialogueId } = await newDialogue(server)
  const { id: seriesId } = await facilitator.json<Series>('/api/series', {
    method: 'POST',
    body: { title: 'Smart energi', theme: 'Energi' },
  })
  async function inviteTo(where: string, role: Role, organisationId: string | null): Promise<Browser> {
    const body = { name: `Exempel, ${role}`, organisationId, role }
    const invited = await facilitator.json<InvitedPerson>(`/api/dialogues/${where}/people`, {
      method: 'POST',
      body,
    })
    const browser = server.browser()
    await browser.ask(new URL(invited.link?.url ?? '').pathname)
    return browser
  }
  return { server, facilitator, dialogueId, seriesId, inviteTo }
}
