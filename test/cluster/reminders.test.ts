// Reminders that two servers on one PostgreSQL database see at the same moment: each is sent once.
import { expect, it, onTestFinished } from 'vitest'
import { remind } from '#server/reminders/reminders.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { postgresForTests } from '../contract/postgres/server.ts'
import { FakeScheduler } from '../server/notes/fakeScheduler.ts'
import { arrival, day, from, invite, mailScene, recordDue } from '../server/transport/mailScene.ts'
import { startTestServer } from '../server/transport/testServer.ts'
import type { TestServer } from '../server/transport/testServer.ts'

const postgres = postgresForTests()

it('a reminder that falls due on two nodes at once is sent once', async () => {
  const url = await postgres.emptyDatabase()
  const scheduler = new FakeScheduler()
  const [here, there] = await Promise.all([openPostgresStorage(url), openPostgresStorage(url)])
  onTestFinished(async () => {
    await here.close()
    await there.close()
  })
  const { mail, server, dialogue } = await mailScene({ storage: here, scheduler })
  const other = await startTestServer({ storage: there, scheduler, mail: { url: mail.url, from } })
  await invite(dialogue, 'dalarna', 'dalarna@example.org')
  const things = Array.from({ length: 12 }, (_, index) => `Uppgift ${index}`)
  for (const what of things) await recordDue(dialogue, '2026-12-01', what)
  // A week before that day, in the morning.
  scheduler.wallOffset = 3 * day
  const look = ({ services }: TestServer): Promise<void> =>
    remind({ ...services, scheduler, onFailure: () => undefined })
  for (let round = 0; round < 3; round += 1) await Promise.all([look(server), look(other)])
  await arrival(mail, things.length)
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(things.length)
  expect(new Set(mail.mails.map(({ subject }) => subject))).toEqual(
    new Set(things.map((what) => `Snart dags: ${what}`)),
  )
})
