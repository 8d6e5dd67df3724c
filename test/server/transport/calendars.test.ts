// Calendars over HTTP: invitations to download, and feeds of due dates.
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import { recordDue } from './mailScene.ts'
import { startTestServer } from './testServer.ts'

describe('calendars', () => {
  it('the invitation to download is published, with the own link, in either language', async () => {
    const server = await startTestServer()
    const { invite: inviteGuest, api } = await newDialogue(server)
    const guest = await inviteGuest('presenter')
    const text = await (await guest.browser.ask(`${api}/invitation.ics?lang=en`)).text()
    expect(text).toContain('METHOD:PUBLISH')
    const [event] = Object.values(ical.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT')
    expect(event).toMatchObject({
      summary: 'Smart energi',
      uid: expect.stringContaining('dialogue-') as string,
      start: new Date(Date.UTC(2026, 10, 21, 8)),
      end: new Date(Date.UTC(2026, 10, 21, 9)),
    })
    expect(text.replaceAll('\r\n ', '')).toContain(guest.path)
  })

  it('a feed follows an organisation’s due dates by a secret address, until its maker stands for it no more', async () => {
    const server = await startTestServer()
    const dialogue = await newDialogue(server)
    const { facilitator, api } = dialogue
    const guest = await dialogue.invite('presenter', 'dalarna')
    await recordDue(dialogue, '2027-03-28', 'Möte, med; tecken')
    const body = { organisationId: 'dalarna', language: 'sv' }
    const refused = { ...body, organisationId: 'halland' }
    expect((await guest.browser.ask('/api/my/feeds', { method: 'POST', body: refused })).status).toBe(403)
    const feed = await guest.browser.json<{ url: string; id: string }>('/api/my/feeds', {
      method: 'POST',
      body,
    })
    const path = new URL(feed.url).pathname
    const read = async () => (await server.browser().ask(path)).text()
    const events = Object.values(ical.sync.parseICS(await read())).filter((each) => each?.type === 'VEVENT')
    expect(events).toMatchObject([{ summary: 'Uppföljning: Möte, med; tecken', datetype: 'date' }])
    expect(await read()).toContain('DTSTART;VALUE=DATE:20270328')
    expect(await guest.browser.json('/api/my/feeds')).toMatchObject([{ id: feed.id, url: feed.url }])
    const renewed = await guest.browser.json<{ url: string }>('/api/my/feeds', { method: 'POST', body })
    expect((await server.browser().ask(path)).status).toBe(404)
    await facilitator.ask(`${api}/people/${guest.person.id}`, { method: 'DELETE' })
    expect((await server.browser().ask(new URL(renewed.url).pathname)).status).toBe(404)
    expect(server.logged()).not.toContain(path.slice('/feeds/'.length))
  })
})
