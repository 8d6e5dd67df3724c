// Letters that are sent again by a real mail server: what was refused, and what went to an address that is no longer right.
import { describe, expect, it } from 'vitest'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import { minutes } from '#shared/time/instant.ts'
import {
  arrival,
  changeAddress,
  day,
  end,
  invite,
  mailScene,
  pass,
  recordDue,
  sendAgain,
  sendInvitations,
  sendResults,
  statesIn,
} from './mailScene.ts'

describe('what a dialogue came to', () => {
  it('is sent again to whoever’s was refused, once her address has been corrected, and to nobody else', async () => {
    const { mail, server, dialogue } = await mailScene()
    const wrong = await invite(dialogue, 'dalarna', 'darlana@example.org')
    const right = await invite(dialogue, 'halland', 'halland@example.org')
    await end(dialogue)
    mail.refuse = ['darlana@example.org']
    await sendResults(dialogue)
    await server.services.delivery.run()
    const stateOf = async ({ id }: { id: string }) => (await statesIn(dialogue)).get(id)
    expect(await stateOf(wrong)).toBe('refused')
    // To everybody means to those who have not been tried, so that nobody is tried in vain unasked.
    expect((await sendResults(dialogue)).get(wrong.id)).toBe('already-sent')

    await server.scheduler.advance(minutes(1))
    await changeAddress(dialogue, wrong.id, 'dalarna@example.org')
    const asked = await Promise.all([1, 2].map(() => sendAgain(dialogue, 'results', wrong.id)))
    expect(new Set(asked)).toEqual(new Set(['already-sent', 'queued']))
    await server.services.delivery.run()
    expect(await stateOf(wrong)).toBe('sent')
    for (const person of [wrong, right]) {
      expect(await sendAgain(dialogue, 'results', person.id)).toBe('already-sent')
    }
    await server.services.delivery.run()
    expect(mail.mails.map(({ to }) => to?.[0]?.address)).toEqual([
      'halland@example.org',
      'dalarna@example.org',
    ])
  })

  it('is sent again to an address that was changed after it had been sent, when that is asked for', async () => {
    const { mail, server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'former@example.org')
    await end(dialogue)
    await sendResults(dialogue)
    await server.services.delivery.run()
    await server.scheduler.advance(minutes(1))
    await changeAddress(dialogue, person.id, 'dalarna@example.org')
    expect((await statesIn(dialogue)).get(person.id)).toBe('sent-elsewhere')
    expect((await sendResults(dialogue)).get(person.id)).toBe('already-sent')
    expect(mail.mails).toHaveLength(1)
    expect(await sendAgain(dialogue, 'results', person.id)).toBe('queued')
    await server.services.delivery.run()
    expect(mail.mails[1]?.to?.[0]?.address).toBe('dalarna@example.org')
    expect((await statesIn(dialogue)).get(person.id)).toBe('sent')
    expect(await sendAgain(dialogue, 'results', person.id)).toBe('already-sent')
    await changeAddress(dialogue, person.id, null)
    expect((await statesIn(dialogue)).get(person.id)).toBe('sent')
  })

  it('is sent to whoever had no address left when hers was to be sent, once she has one', async () => {
    const { mail, server, dialogue } = await mailScene()
    const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
    await end(dialogue)
    mail.refuseWith = 451
    await sendResults(dialogue)
    await server.services.delivery.run()
    mail.refuseWith = null
    await changeAddress(dialogue, person.id, null)
    await server.scheduler.advance(minutes(2))
    await server.services.delivery.run()
    expect((await statesIn(dialogue)).get(person.id)).toBe('no-address')
    await changeAddress(dialogue, person.id, 'dalarna@example.org')
    expect((await statesIn(dialogue)).get(person.id)).toBe('not-sent')
    expect((await sendResults(dialogue)).get(person.id)).toBe('queued')
    await arrival(mail, 1)
  })
})

it('an invitation is sent again, to a corrected address, when the mail server refused it', async () => {
  const { mail, server, dialogue } = await mailScene()
  const person = await invite(dialogue, 'dalarna', 'darlana@example.org')
  mail.refuse = ['darlana@example.org']
  await sendInvitations(dialogue, [person.id])
  await server.services.delivery.run()
  expect(await sendInvitations(dialogue, [person.id])).toEqual(['already-sent'])
  await changeAddress(dialogue, person.id, 'dalarna@example.org')
  expect(await sendAgain(dialogue, 'invitation', person.id)).toBe('queued')
  await arrival(mail, 1)
  await server.services.delivery.run()
  expect(mail.mails[0]).toMatchObject({ to: [{ address: 'dalarna@example.org' }] })
  expect(await sendAgain(dialogue, 'invitation', person.id)).toBe('already-sent')
  expect(await sendAgain(dialogue, 'invitation', 'nobody')).toBe('not-found')
})

it('a reminder that was refused is sent again when that is asked for, and for that follow-up alone', async () => {
  const { mail, server, dialogue } = await mailScene()
  const { facilitator, api } = dialogue
  const person = await invite(dialogue, 'dalarna', 'darlana@example.org')
  await recordDue(dialogue, '2026-12-01')
  await recordDue(dialogue, '2026-12-01', 'Skriva utkast')
  mail.refuse = ['darlana@example.org']
  await pass(server, 5 * day)
  const texts = await facilitator.json<MailTexts>(`${api}/mail/due-soon`)
  expect(texts.map(({ state }) => state)).toEqual(['refused', 'refused'])
  await changeAddress(dialogue, person.id, 'dalarna@example.org')
  const wanted = texts.find(({ subject }) => subject === 'Snart dags: Skriva utkast')?.aboutId ?? null
  expect(await sendAgain(dialogue, 'due-soon', person.id, wanted)).toBe('queued')
  await pass(server, day)
  expect(mail.mails.map(({ subject }) => subject)).toEqual(['Snart dags: Skriva utkast'])
})
