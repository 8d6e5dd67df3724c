// What a dialogue came to, sent by a real mail server to those who took part.
import { describe, expect, it } from 'vitest'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import { newDialogue } from './dialogue.ts'
import { area, command } from './followUps.ts'
import { arrival, end, invite, mailScene, recordDue, sendResults, statesIn } from './mailScene.ts'
import { startTestServer } from './testServer.ts'

describe('what a dialogue came to', () => {
  it('is sent to each person once, as things stand then, with her own links and the one that stops mail', async () => {
    const { mail, server, dialogue } = await mailScene()
    const { facilitator, dialogueId, api } = dialogue
    const owner = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    const other = await invite(dialogue, 'halland', 'halland@example.org')
    const unaddressed = await invite(dialogue, 'skane', null)
    await facilitator.ask(`${api}/people/${other.id}`, { method: 'PATCH', body: { language: 'en' } })
    await end(dialogue)
    // Recorded after the end and before the letter.
    await command(facilitator, dialogueId, { type: 'area.record', slotId: null, fields: area })
    await recordDue(dialogue, '2026-12-01')
    const sent = await sendResults(dialogue)
    expect([owner, other, unaddressed].map(({ id }) => sent.get(id))).toEqual([
      'queued',
      'queued',
      'no-address',
    ])
    await arrival(mail, 2)
    const letterTo = (address: string) => mail.mails.find(({ to }) => to?.[0]?.address === address)
    const first = letterTo('dalarna@example.org')
    expect(first?.subject).toBe('Efter snabbdialogen: Smart energi')
    const link = owner.link?.url ?? ''
    for (const words of [
      'Boka möte',
      '2026-12-01',
      'Vätgas',
      'Tillsammans med: Vinnova',
      `${link}?to=my\n`,
      `${link}?to=summary\n`,
    ]) {
      expect(first?.text).toContain(words)
    }
    expect(first?.html).toContain(`href="${link}?to=summary"`)
    expect(first?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/u/')
    const second = letterTo('halland@example.org')
    expect(second?.subject).toBe('After the dialogue: Smart energi')
    expect(second?.text).toContain(`${other.link?.url}?to=summary&lang=en`)
    expect(second?.text).not.toContain('Boka möte')

    const leads = async (address: string) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}${address}`, { redirect: 'manual' })
      return answer.headers.get('location')
    }
    expect(await leads(`${new URL(link).pathname}?to=summary&lang=en`)).toBe(
      `/d/${dialogueId}/summary?lang=en`,
    )

    expect((await sendResults(dialogue)).get(owner.id)).toBe('already-sent')
    const late = await invite(dialogue, 'halland', 'late@example.org')
    expect((await sendResults(dialogue)).get(late.id)).toBe('queued')
    await arrival(mail, 3)
    await server.services.delivery.run()
    const states = await statesIn(dialogue)
    expect([owner, late, unaddressed].map(({ id }) => states.get(id))).toEqual(['sent', 'sent', 'no-address'])
  })

  it('is not sent to whoever has stopped mail, and said not to have been taken when it was not', async () => {
    const { mail, server, dialogue } = await mailScene()
    const stopped = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    const refused = await invite(dialogue, 'halland', 'halland@example.org')
    await end(dialogue)
    const texts = await dialogue.facilitator.json<MailTexts>(`${dialogue.api}/mail/results`)
    const text = texts.find(({ personId }) => personId === stopped.id)?.text ?? ''
    const path = new URL(/https:\S+\/u\/\S+/.exec(text)?.[0] ?? '').pathname
    await server.browser().ask(path, { method: 'POST' })
    mail.refuseWith = 550
    expect((await sendResults(dialogue)).get(stopped.id)).toBe('stopped')
    await server.services.delivery.run()
    expect(mail.mails).toHaveLength(0)
    const states = await statesIn(dialogue)
    expect([stopped, refused].map(({ id }) => states.get(id))).toEqual(['stopped', 'refused'])
  })

  it('is not there before the dialogue has ended', async () => {
    const { dialogue } = await mailScene()
    const { facilitator, api } = dialogue
    await invite(dialogue, 'dalarna', 'dalarna@example.org')
    expect(await facilitator.json<MailTexts>(`${api}/mail/results`)).toEqual([])
    expect((await facilitator.ask(`${api}/mail/results`, { method: 'POST' })).status).toBe(409)
  })

  it('is there to copy where no mail is sent, and nobody’s to send', async () => {
    const dialogue = await newDialogue(await startTestServer())
    const { facilitator, api } = dialogue
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await recordDue(dialogue, '2026-12-01')
    await end(dialogue)
    const texts = await facilitator.json<MailTexts>(`${api}/mail/results`)
    const own = texts.find(({ personId }) => personId === person.id)
    expect(own).toMatchObject({ state: 'not-sent', subject: 'Efter snabbdialogen: Smart energi' })
    expect(own?.text).toContain('Boka möte')
    expect((await facilitator.ask(`${api}/mail/results`, { method: 'POST' })).status).toBe(409)
  })
})
