// Mail by a real mail server: invitations, letters that are not taken, and mail that is not wanted.
import { describe, expect, it } from 'vitest'
import type { MailStatus, MailTexts } from '#shared/protocol/http/mail.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { command } from './followUps.ts'
import { arrival, day, from, invite, mailScene, pass, recordDue, sendInvitations } from './mailScene.ts'
import { startTestServer } from './testServer.ts'

describe('an invitation', () => {
  it('comes with the own link and a request for the calendar, once', async () => {
    const { mail, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    expect(await sendInvitations(dialogue, [person.id])).toEqual(['queued'])
    await arrival(mail, 1)
    const [letter] = mail.mails
    expect(letter).toMatchObject({
      from: { address: from },
      to: [{ address: 'dalarna@example.org', name: 'Exempel dalarna' }],
      subject: 'Inbjudan: Smart energi',
    })
    expect(letter?.text).toContain(person.link?.url)
    expect(letter?.text).toContain('När: lördag 21 november 2026, kl. 9.00–10.00')
    expect(letter?.html).toContain(`href="${person.link?.url}"`)
    const calendar = letter?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    const text = new TextDecoder().decode(calendar?.content as ArrayBuffer)
    expect(text).toContain('METHOD:REQUEST')
    expect(text).toContain('SEQUENCE:0')
    expect(text).toContain('DTSTART:20261121T080000Z')
    expect(await sendInvitations(dialogue, [person.id])).toEqual(['already-sent'])
  })

  it('tells a presenter when she presents and for how long, and that she can prepare', async () => {
    const { mail, dialogue } = await mailScene()
    const presenter = await invite(dialogue, 'dalarna', 'dalarna@example.org', 'presenter')
    const listener = await invite(dialogue, 'halland', 'halland@example.org')
    await sendInvitations(dialogue, [presenter.id, listener.id])
    await arrival(mail, 2)
    const textTo = (address: string) => mail.mails.find(({ to }) => to?.[0]?.address === address)?.text ?? ''
    const toPresenter = textTo('dalarna@example.org')
    expect(toPresenter).toContain('Du presenterar för Region Dalarna, kl. 9.05–9.15. Ni har 10 minuter.')
    expect(toPresenter).toContain('Förbered dig gärna redan nu: på samma länk skriver du en disposition')
    expect(textTo('halland@example.org')).not.toMatch(/Du presenterar|Förbered dig/)
  })

  it('is sent anew, under the next number, when the time has changed', async () => {
    const { mail, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 1)
    const changes = { plannedStart: Date.UTC(2027, 5, 1, 7) }
    await command(dialogue.facilitator, dialogue.dialogueId, { type: 'dialogue.changeDetails', changes })
    expect(await sendInvitations(dialogue, [person.id])).toEqual(['queued'])
    await arrival(mail, 2)
    const [first, second] = mail.mails.map(({ attachments }) =>
      new TextDecoder().decode(attachments[0]?.content as ArrayBuffer),
    )
    expect(second).toContain('SEQUENCE:1')
    // June is summer time: 7.00 UTC is 9.00 in Stockholm.
    expect(second).toContain('DTSTART:20270601T070000Z')
    const uid = (calendar = '') => /UID:(.*)/.exec(calendar)?.[1]
    expect(uid(second)).toBe(uid(first))
    expect(mail.mails[1]?.messageId).not.toBe(mail.mails[0]?.messageId)
  })

  it('says of each person why it was not sent', async () => {
    const { dialogue } = await mailScene()
    const { facilitator, api } = dialogue
    const silent = await invite(dialogue, 'dalarna', null)
    const unlinked = await invite(dialogue, 'halland', 'halland@example.org')
    await facilitator.ask(`${api}/people/${unlinked.id}/link`, { method: 'DELETE' })
    expect(await sendInvitations(dialogue, [silent.id, unlinked.id, 'nobody'])).toEqual([
      'no-address',
      'no-link',
      'not-found',
    ])
  })
})

describe('letters', () => {
  const subjects = { sv: 'Inbjudan: Smart energi', en: 'Invitation: Smart energi' }

  it('are in the language that the person was invited in, until she chooses another', async () => {
    const { mail, server, dialogue } = await mailScene()
    const { facilitator, api } = dialogue
    const body = {
      name: 'Exempel',
      email: 'dalarna@example.org',
      organisationId: 'dalarna',
      role: 'listener',
    }
    const invited = { method: 'POST', body: { ...body, language: 'en' } }
    const person = await facilitator.json<InvitedPerson>(`${api}/people`, invited)
    expect(person.language).toBe('en')
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 1)
    const guest = server.browser()
    await guest.ask(new URL(person.link?.url ?? '').pathname)
    const choosing = await guest.ask('/api/session', { method: 'PATCH', body: { language: 'sv' } })
    expect(choosing.status).toBe(204)
    const changes = { plannedStart: Date.UTC(2027, 5, 1, 7) }
    await command(facilitator, dialogue.dialogueId, { type: 'dialogue.changeDetails', changes })
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 2)
    expect(mail.mails.map(({ subject }) => subject)).toEqual([subjects.en, subjects.sv])
  })

  it('lead to pages in their own language, by the personal link and without it', async () => {
    const { mail, server, dialogue } = await mailScene()
    const { facilitator, api } = dialogue
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await facilitator.ask(`${api}/people/${person.id}`, { method: 'PATCH', body: { language: 'en' } })
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 1)
    const [letter] = mail.mails
    const url = person.link?.url ?? ''
    expect(letter?.text).toContain(`${url}?lang=en\n`)
    expect(letter?.html).toContain(`href="${url}?lang=en"`)
    const calendar = letter?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    const text = new TextDecoder().decode(calendar?.content as ArrayBuffer).replaceAll(/\r?\n[ \t]/g, '')
    expect(text).toContain(`${url}?lang=en`)

    const follow = async (search: string, path = new URL(url).pathname) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}${search}`, { redirect: 'manual' })
      return answer.headers.get('location')
    }
    expect(await follow('?lang=en')).toBe(`/d/${dialogue.dialogueId}?lang=en`)
    expect(await follow('?to=my&lang=en')).toBe('/my?lang=en')
    expect(await follow('?lang=fi')).toBe(`/d/${dialogue.dialogueId}`)
    expect(await follow('?lang=en', '/l/unknown')).toBe('/link-invalid?lang=en')
  })

  it('are in the language that whoever manages people puts in', async () => {
    const { mail, dialogue } = await mailScene()
    const { facilitator, api } = dialogue
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    expect(person.language).toBe('sv')
    await facilitator.ask(`${api}/people/${person.id}`, { method: 'PATCH', body: { language: 'en' } })
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 1)
    expect(mail.mails[0]?.subject).toBe(subjects.en)
    expect(mail.mails[0]?.html).toContain('<html lang="en">')
  })

  it('keep their language when another is asked for that there is none of, or by nobody', async () => {
    const { server, dialogue } = await mailScene()
    const guest = await dialogue.invite('presenter')
    const ask = (browser: Browser, language: string) =>
      browser.ask('/api/session', { method: 'PATCH', body: { language } })
    expect((await ask(guest.browser, 'fi')).status).toBe(400)
    expect((await ask(server.browser(), 'en')).status).toBe(401)
    const [person] = await server.services.storage.access.people.byIds([guest.person.id])
    expect(person?.language).toBe('sv')
  })
})

describe('a mail server that does not take a letter', () => {
  it('is asked again later, and the letter comes then', async () => {
    const { mail, server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    mail.refuseWith = 451
    await sendInvitations(dialogue, [person.id])
    await server.services.delivery.run()
    expect(mail.mails).toHaveLength(0)
    mail.refuseWith = null
    await server.services.delivery.run()
    expect(mail.mails).toHaveLength(0)
    await pass(server, minutes(2))
    await arrival(mail, 1)
  })

  it('is not asked again when it never will', async () => {
    const { mail, server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    mail.refuseWith = 550
    await sendInvitations(dialogue, [person.id])
    await server.services.delivery.run()
    mail.refuseWith = null
    await pass(server, day)
    expect(mail.mails).toHaveLength(0)
    expect(server.logged()).not.toContain('dalarna@example.org')
  })
})

describe('the link that stops mail', () => {
  it('asks, stops by one press, and starts again', async () => {
    const { mail, server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'Dalarna@example.org')
    await sendInvitations(dialogue, [person.id])
    await arrival(mail, 1)
    const header = mail.mails[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
    const path = new URL(header.slice(1, -1)).pathname
    expect(mail.mails[0]?.text).toContain(path)
    const stranger = server.browser()
    const asked = await stranger.ask(path)
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain('Sluta skicka brev')
    // As a mail program does it, from nowhere (RFC 8058).
    const pressed = await fetch(`http://localhost:${server.port}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(pressed.status).toBe(200)
    expect(await (await stranger.ask(path)).text()).toContain('Börja skicka brev igen')
    // The same address stands for another invitation too.
    const twin = await invite(dialogue, 'halland', 'dalarna@EXAMPLE.org')
    expect(await sendInvitations(dialogue, [twin.id])).toEqual(['stopped'])
    await recordDue(dialogue, '2026-12-01')
    await pass(server, 20 * day)
    expect(mail.mails).toHaveLength(1)
    await stranger.ask(`${path}?resume=1`, { method: 'POST' })
    expect(await sendInvitations(dialogue, [twin.id])).toEqual(['queued'])
    expect(server.logged()).not.toContain(path)
  })

  it('is nobody’s when it is made up', async () => {
    const { server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    for (const token of ['x', `${person.id}.x`, '.']) {
      const answer = await server.browser().ask(`/u/${token}`, { method: 'POST' })
      expect(answer.status).toBe(404)
    }
  })
})

describe('without a mail server', () => {
  it('the product says so, and gives the texts to copy', async () => {
    const server = await startTestServer()
    const dialogue = await newDialogue(server)
    const { facilitator, api } = dialogue
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await recordDue(dialogue, '2026-12-01')
    expect(await facilitator.json<MailStatus>('/api/mail/status')).toEqual({ sends: false, from: null })
    const texts = await facilitator.json<MailTexts>(`${api}/mail/invitation`)
    // The facilitator comes in by her account and has no link to be sent.
    expect(texts).toMatchObject([{ personId: person.id, state: 'not-sent' }])
    expect(texts[0]?.text).toContain(person.link?.url)
    await server.scheduler.advance(5 * day)
    expect(await facilitator.json<MailTexts>(`${api}/mail/due-soon`)).toMatchObject([
      { to: 'dalarna@example.org', subject: 'Snart dags: Boka möte' },
    ])
    const refused = await facilitator.ask(`${api}/mail/invitations`, {
      method: 'POST',
      body: { personIds: [person.id] },
    })
    expect(refused.status).toBe(409)
    const guest = await dialogue.invite('presenter')
    expect((await guest.browser.ask(`${api}/mail/invitation`)).status).toBe(403)
  })
})
