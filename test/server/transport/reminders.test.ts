// Reminders, from a reason for them to a real mail server: each once, to those who have something to see to.
import { describe, expect, it } from 'vitest'
import { minutes } from '#shared/time/instant.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { LOOKS_EVERY } from '#server/reminders/reminders.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { area, command } from './followUps.ts'
import { arrival, day, from, invite, mailScene, pass, recordDue } from './mailScene.ts'
import { startTestServer } from './testServer.ts'

describe('reminders', () => {
  it('come a week before and the day after, each once, whatever is restarted', async () => {
    const storage = new MemoryStorage()
    const scheduler = new FakeScheduler()
    const { mail, server, dialogue } = await mailScene({ storage, scheduler })
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await recordDue(dialogue, '2026-12-10')
    await pass(server, 11 * day)
    expect(mail.mails).toHaveLength(0)
    await pass(server, day)
    await arrival(mail, 1)
    expect(mail.mails[0]).toMatchObject({ subject: 'Snart dags: Boka möte' })
    expect(mail.mails[0]?.text).toContain('Klart senast: 2026-12-10')
    expect(mail.mails[0]?.text).toContain(`${person.link?.url}?to=my`)
    const { pathname } = new URL(person.link?.url ?? '')
    const led = await fetch(`http://127.0.0.1:${server.port}${pathname}?to=my`, { redirect: 'manual' })
    expect(led.headers.get('location')).toBe('/my')
    await server.close()
    const again = await startTestServer({ storage, scheduler, mail: { url: mail.url, from } })
    await pass(again, 7 * day)
    expect(mail.mails).toHaveLength(1)
    await pass(again, day)
    await arrival(mail, 2)
    expect(mail.mails[1]).toMatchObject({ subject: 'Tiden har gått ut: Boka möte' })
    await pass(again, 60 * day)
    expect(mail.mails).toHaveLength(2)
  })

  it('are sent once by two servers on one storage', async () => {
    const storage = new MemoryStorage()
    const scheduler = new FakeScheduler()
    const { mail, server, dialogue } = await mailScene({ storage, scheduler })
    const other = await startTestServer({ storage, scheduler, mail: { url: mail.url, from } })
    await invite(dialogue, 'dalarna', 'dalarna@example.org')
    for (const what of ['Ett', 'Två', 'Tre']) await recordDue(dialogue, '2026-12-01', what)
    // To 7.55, then to the round of both at 8.00 or soon after: a claim must not run out while letters are on their way.
    await scheduler.advance(3 * day - minutes(65))
    await scheduler.advance(LOOKS_EVERY)
    await Promise.all([server.services.delivery.run(), other.services.delivery.run()])
    await arrival(mail, 3)
    await scheduler.advance(LOOKS_EVERY)
    await Promise.all([server.services.delivery.run(), other.services.delivery.run()])
    expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(3)
    expect(mail.mails).toHaveLength(3)
  })

  it('are not sent about what is done, and anew about another date', async () => {
    const { mail, server, dialogue } = await mailScene()
    await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await recordDue(dialogue, '2026-12-01', 'Klar i tid')
    await recordDue(dialogue, '2026-12-02', 'Flyttas')
    const ids = (await dialogue.facilitator.json<{ rows: { followUpId: string }[] }>('/api/follow-ups')).rows
    const change = (index: number, changes: object) =>
      command(dialogue.facilitator, dialogue.dialogueId, {
        type: 'followUp.change',
        followUpId: ids[index]?.followUpId ?? '',
        baseRevision: 1,
        changes,
      })
    await change(0, { status: 'done' })
    await pass(server, 5 * day)
    await arrival(mail, 1)
    await change(1, { dueDate: '2026-12-20' })
    await pass(server, 20 * day)
    await arrival(mail, 2)
    expect(mail.mails.map(({ text }) => /Klart senast: (.*)/.exec(text ?? '')?.[1])).toEqual([
      '2026-12-02',
      '2026-12-20',
    ])
  })

  it('wait for the morning', async () => {
    const { mail, server, dialogue } = await mailScene()
    await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await recordDue(dialogue, '2026-11-29')
    // From 9.00 to 1.00 the next night, then on to 8.10 in the morning.
    await pass(server, minutes(16 * 60))
    expect(mail.mails).toHaveLength(0)
    await pass(server, minutes(7 * 60) + LOOKS_EVERY)
    await arrival(mail, 1)
  })

  it('ask both sides for outcome reports when a round opens, and nobody who has reported', async () => {
    const { mail, server, dialogue } = await mailScene()
    const { facilitator, dialogueId } = dialogue
    await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await invite(dialogue, 'vinnova', 'vinnova@example.org')
    await invite(dialogue, 'halland', 'halland@example.org')
    await command(facilitator, dialogueId, { type: 'area.record', slotId: null, fields: area })
    await command(facilitator, dialogueId, {
      type: 'reportRound.open',
      opensOn: '2027-01-02',
      dueOn: '2027-01-31',
    })
    await pass(server, 41 * day)
    expect(mail.mails).toHaveLength(0)
    await pass(server, day)
    await arrival(mail, 2)
    expect(mail.mails.map(({ to }) => to?.[0]?.address ?? '').toSorted()).toEqual([
      'dalarna@example.org',
      'vinnova@example.org',
    ])
    expect(mail.mails[0]?.text).toContain('– Vätgas')
    expect(mail.mails[0]?.text).toContain('31 januari 2027')
  })
})
