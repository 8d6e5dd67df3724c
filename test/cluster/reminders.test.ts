// Reminders that two servers on one PostgreSQL database see at the same moment: each is sent once.
import { expect, it, onTestFinished } from 'vitest'
import { remind } from '#server/reminders/reminders.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { postgresForTests } from '../contract/postgres/server.ts'
import { FakeScheduler } from '../server/notes/fakeScheduler.ts'
import { area, command } from '../server/transport/followUps.ts'
import { arrival, day, from, invite, mailScene, recordDue } from '../server/transport/mailScene.ts'
import { startTestServer } from '../server/transport/testServer.ts'
import type { TestServer } from '../server/transport/testServer.ts'

const postgres = postgresForTests()

/** Two servers on one database, and a dialogue; `look` lets both see to reminders at the same moment, three times over. */
async function twoNodes() {
  const url = await postgres.emptyDatabase()
  const scheduler = new FakeScheduler()
  const [here, there] = await Promise.all([openPostgresStorage(url), openPostgresStorage(url)])
  onTestFinished(async () => {
    await here.close()
    await there.close()
  })
  const { mail, server, dialogue } = await mailScene({ storage: here, scheduler })
  const other = await startTestServer({ storage: there, scheduler, mail: { url: mail.url, from } })
  const seeTo = ({ services }: TestServer): Promise<void> =>
    remind({ ...services, scheduler, onFailure: () => undefined })
  const look = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) await Promise.all([seeTo(server), seeTo(other)])
  }
  return { mail, dialogue, scheduler, look }
}

it('a reminder that falls due on two nodes at once is sent once', async () => {
  const { mail, dialogue, scheduler, look } = await twoNodes()
  await invite(dialogue, 'dalarna', 'dalarna@example.org')
  const things = Array.from({ length: 12 }, (_, index) => `Uppgift ${index}`)
  for (const what of things) await recordDue(dialogue, '2026-12-01', what)
  // A week before that day, in the morning.
  scheduler.wallOffset = 3 * day
  await look()
  await arrival(mail, things.length)
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(things.length)
  expect(new Set(mail.mails.map(({ subject }) => subject))).toEqual(
    new Set(things.map((what) => `Snart dags: ${what}`)),
  )
})

it('a round of reports that opens on two nodes at once is told to each person once, on every day that it lasts', async () => {
  const { mail, dialogue, scheduler, look } = await twoNodes()
  const { facilitator, dialogueId } = dialogue
  await invite(dialogue, 'dalarna', 'dalarna@example.org')
  await invite(dialogue, 'vinnova', 'vinnova@example.org')
  await command(facilitator, dialogueId, { type: 'area.record', slotId: null, fields: area })
  const days = { opensOn: '2026-12-01', dueOn: '2026-12-15' }
  await command(facilitator, dialogueId, { type: 'reportRound.open', ...days })
  scheduler.wallOffset = 10 * day
  await look()
  await arrival(mail, 2)
  scheduler.wallOffset = 17 * day
  await look()
  expect(mail.mails.map(({ to }) => to?.[0]?.address ?? '').toSorted()).toEqual([
    'dalarna@example.org',
    'vinnova@example.org',
  ])
})
