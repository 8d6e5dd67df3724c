// Follow-ups over HTTP: who sees and may change what, across dialogues.
import { describe, expect, it } from 'vitest'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { FollowUpChangesAnswer, FollowUpPage, FollowUpView } from '#shared/protocol/http/followUps.ts'
import type { MyOrganisations, OutcomeReports } from '#shared/protocol/http/outcomes.ts'
import type { Problem } from '#shared/protocol/http/problem.ts'
import type { Browser } from './browser.ts'
import { area, command, tableOf, twoDialogues } from './followUps.ts'
import { startTestServer } from './testServer.ts'

describe('the table of follow-ups', () => {
  it('holds what the asker’s dialogues hold, and what her organisation owns in others', async () => {
    const { facilitator, guest } = await twoDialogues(await startTestServer())
    expect((await tableOf(facilitator)).rows.map(({ what }) => what).toSorted()).toEqual([
      'Boka möte',
      'Skriv ansökan',
      'Vinnovas egen',
    ])
    const hers = await tableOf(guest.browser, '?sort=what')
    expect(hers.rows.map(({ what, mayChange }) => [what, mayChange])).toEqual([
      ['Boka möte', true],
      ['Skriv ansökan', true],
    ])
    expect(hers).toMatchObject({ total: 2, pages: 1, byStatus: { open: 2 }, today: '2026-11-21' })
  })

  it('is filtered by what stands in the address, and says what it did not understand', async () => {
    const server = await startTestServer()
    const { facilitator, otherId } = await twoDialogues(server)
    const found = await tableOf(facilitator, `?dialogue=${otherId}&owner=vinnova`)
    expect(found.rows.map(({ what }) => what)).toEqual(['Vinnovas egen'])
    const answer = await facilitator.ask('/api/follow-ups?regon=dalarna&status=open,maybe')
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as Problem).fields).toEqual([
      { path: 'regon', message: 'unknown-key' },
      { path: 'status', message: 'unknown-value' },
    ])
  })

  it('is for those who have a session, and a screen sees nothing in it', async () => {
    const server = await startTestServer()
    const { invite } = await twoDialogues(server)
    expect((await server.browser().ask('/api/follow-ups')).status).toBe(401)
    const screen = await invite('display')
    expect((await tableOf(screen.browser)).total).toBe(0)
  })

  it('tells of what there is to choose from', async () => {
    const { facilitator } = await twoDialogues(await startTestServer())
    expect(await facilitator.json('/api/follow-ups/choices')).toMatchObject({
      regions: [{ id: 'dalarna', name: 'Region Dalarna' }],
      actors: [{ id: 'vinnova' }],
      owners: [{ id: 'dalarna' }, { id: 'vinnova' }],
      series: [],
    })
  })
})

describe('somebody who stands for an organisation', () => {
  it('changes, comments on and takes over what it owns where she was never invited', async () => {
    const { facilitator, guest, otherId } = await twoDialogues(await startTestServer())
    const [row] = (await guest.browser.json<FollowUpPage>(`/api/my/follow-ups?dialogue=${otherId}`)).rows
    const followUpId = row?.followUpId ?? ''
    const change = {
      type: 'followUp.change' as const,
      followUpId,
      baseRevision: 1,
      changes: { status: 'in-progress' as const, ownerPersonId: guest.person.id },
    }
    expect(await command(guest.browser, otherId, change)).toMatchObject({ ok: true })
    expect(
      await command(guest.browser, otherId, { type: 'followUp.comment', followUpId, text: 'Påbörjad' }),
    ).toMatchObject({ ok: true })
    const view = await facilitator.json<FollowUpView>(`/api/dialogues/${otherId}/follow-ups/${followUpId}`)
    expect(view.followUp).toMatchObject({
      status: 'in-progress',
      history: [{ by: guest.person.id }],
      comments: [{ by: guest.person.id, text: 'Påbörjad' }],
    })
    expect(view.row.contact).toEqual({ id: guest.person.id, name: guest.person.name })
    expect(view.people).toContainEqual({ id: guest.person.id, name: guest.person.name })
  })

  it('does nothing else there, and touches nothing of others', async () => {
    const { facilitator, guest, otherId } = await twoDialogues(await startTestServer())
    const [theirs] = (await tableOf(facilitator, '?owner=vinnova')).rows
    const others: ClientCommandInput[] = [
      { type: 'dialogue.start' },
      { type: 'signal.raise', slotId: 'slot', kind: 'question' },
      { type: 'followUp.comment', followUpId: theirs?.followUpId ?? '', text: 'Hej' },
    ]
    for (const wish of others) {
      const body = { commandId: crypto.randomUUID(), command: wish }
      const path = `/api/dialogues/${otherId}/commands`
      const answer = await guest.browser.ask(path, { method: 'POST', body })
      expect(await answer.json()).not.toMatchObject({ ok: true })
    }
    const hidden = await guest.browser.ask(`/api/dialogues/${otherId}/follow-ups/${theirs?.followUpId}`)
    expect(hidden.status).toBe(404)
  })

  it('stands for it no more once her seat is gone', async () => {
    const { facilitator, guest, api } = await twoDialogues(await startTestServer())
    await facilitator.ask(`${api}/people/${guest.person.id}`, { method: 'DELETE' })
    expect((await tableOf(guest.browser)).total).toBe(0)
  })

  it('reports for it on areas that name it, asked for first', async () => {
    const { facilitator, guest, otherId } = await twoDialogues(await startTestServer())
    await command(facilitator, otherId, { type: 'area.record', slotId: null, fields: area })
    await command(facilitator, otherId, {
      type: 'area.record',
      slotId: null,
      fields: { ...area, regionIds: [] },
    })
    await command(facilitator, otherId, {
      type: 'reportRound.open',
      opensOn: '2026-11-21',
      dueOn: '2026-12-21',
    })
    const mine = await guest.browser.json<MyOrganisations>('/api/my')
    expect(mine).toMatchObject({
      organisations: [{ id: 'dalarna', name: 'Region Dalarna' }],
      open: 2,
      toReport: [{ area: { subject: 'Vätgas' }, report: null, askedBy: { stage: 'open', sides: 3 } }],
    })
    const areaId = mine.toReport[0]?.area.areaId ?? ''
    const fields = { kinds: ['contact' as const], text: 'Vi har träffats', link: null, day: null }
    const report = { type: 'outcome.report' as const, areaId, fields }
    expect(await command(guest.browser, otherId, { ...report, organisationId: 'vinnova' })).toMatchObject({
      ok: false,
      rejection: { code: 'not-allowed' },
    })
    expect(await command(guest.browser, otherId, { ...report, organisationId: 'dalarna' })).toMatchObject({
      ok: true,
    })
    expect(await guest.browser.json<MyOrganisations>('/api/my')).toMatchObject({
      toReport: [{ report: { text: 'Vi har träffats' }, askedBy: null }],
    })
    expect(await facilitator.json(`/api/dialogues/${otherId}/report-rounds`)).toMatchObject([
      { stage: 'open', reported: 1, sides: 3 },
    ])
  })
})

describe('what was reported on an area', () => {
  const report = (text: string) => ({ kinds: ['contact' as const], text, link: null, day: null })

  it('is there whole, the latest first, for both sides, and hidden from everybody else', async () => {
    const { facilitator, guest, otherId, invite } = await twoDialogues(await startTestServer())
    await command(facilitator, otherId, { type: 'area.record', slotId: null, fields: area })
    const mine = await guest.browser.json<MyOrganisations>('/api/my')
    const areaId = mine.toReport[0]?.area.areaId ?? ''
    for (const text of ['Vi har träffats', 'Vi söker tillsammans']) {
      const said = { areaId, organisationId: 'dalarna', fields: report(text) }
      await command(guest.browser, otherId, { type: 'outcome.report', ...said })
    }
    const path = `/api/dialogues/${otherId}/areas/${areaId}/reports`
    for (const browser of [guest.browser, facilitator]) {
      const { reports, people } = await browser.json<OutcomeReports>(path)
      expect(reports.map(({ text }) => text)).toEqual(['Vi söker tillsammans', 'Vi har träffats'])
      expect(people).toEqual([{ id: guest.person.id, name: guest.person.name }])
    }
    const stranger = await invite('listener', 'skane')
    expect((await stranger.browser.ask(path)).status).toBe(404)
    expect((await guest.browser.ask(`/api/dialogues/${otherId}/areas/none/reports`)).status).toBe(404)
  })
})

describe('changing many at once', () => {
  it('answers each for itself, and loses nobody’s change', async () => {
    const { facilitator, guest, dialogueId, otherId } = await twoDialogues(await startTestServer())
    const { rows } = await tableOf(facilitator)
    const changeOf = (what: string, changes: object, baseRevision = 1) => ({
      commandId: crypto.randomUUID(),
      dialogueId: what === 'Boka möte' ? dialogueId : otherId,
      followUpId: rows.find((row) => row.what === what)?.followUpId ?? 'none',
      baseRevision,
      changes,
    })
    const send = (browser: Browser, changes: readonly object[]) =>
      browser.json<FollowUpChangesAnswer>('/api/follow-ups/changes', { method: 'POST', body: { changes } })
    await send(facilitator, [changeOf('Boka möte', { status: 'done' })])
    const { results } = await send(guest.browser, [
      changeOf('Boka möte', { status: 'dropped' }),
      changeOf('Skriv ansökan', { status: 'done' }),
      changeOf('Skriv ansökan', { dueDate: '2026-11-01' }, 2),
      changeOf('Vinnovas egen', { status: 'done' }),
      { ...changeOf('Boka möte', { status: 'done' }), dialogueId: 'nowhere' },
      changeOf('Skriv ansökan', { ownerOrganisationId: 'uppsala' }, 2),
    ])
    expect(results.map(({ answer }) => (answer.ok ? 'ok' : answer.rejection.code))).toEqual([
      'changed-meanwhile',
      'ok',
      'date-passed',
      'not-allowed',
      'not-found',
      'not-taking-part',
    ])
    expect(results.map(({ row }) => row?.status ?? null)).toEqual([
      'done',
      'done',
      'done',
      null,
      null,
      'done',
    ])
  })

  it('is refused whole when it is no such thing', async () => {
    const { facilitator } = await twoDialogues(await startTestServer())
    for (const body of [{ changes: [] }, { changes: [{}] }, [], 'x']) {
      const answer = await facilitator.ask('/api/follow-ups/changes', { method: 'POST', body })
      expect(answer.status).toBe(400)
    }
  })
})
