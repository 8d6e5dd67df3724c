// A server that stops in the midst of sending: what it has claimed and not sent is free for whoever comes next, and nothing is claimed anew.
import { expect, it, vi } from 'vitest'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { StorageError } from '#server/storage/storageError.ts'
import { minutes } from '#shared/time/instant.ts'
import { silentMailServer } from '../difficultClients.ts'
import { newDialogue } from './dialogue.ts'
import type { Scene } from './dialogue.ts'
import { arrival, from, invite, mailScene, pass, sendInvitations } from './mailScene.ts'
import { startMailServer } from './mailServer.ts'
import type { MailServer } from './mailServer.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** Asks for three letters. */
async function askForThree(dialogue: Scene): Promise<void> {
  const people = await Promise.all(
    [1, 2, 3].map((number) => invite(dialogue, 'dalarna', `dalarna${number}@example.org`)),
  )
  await sendInvitations(
    dialogue,
    people.map(({ id }) => id),
  )
}

/** Starts a server in the place of `first`, at the same moment, and has it send what it can. */
async function sendInPlaceOf({ scheduler }: TestServer, storage: MemoryStorage): Promise<MailServer> {
  const mail = await startMailServer()
  const next = await startTestServer({ storage, scheduler, mail: { url: mail.url, from } })
  await next.services.delivery.run()
  return mail
}

it('a server that stops while the mail server does not answer leaves all letters to the next one', async () => {
  const silent = await silentMailServer()
  const storage = new MemoryStorage()
  const first = await startTestServer({ storage, mail: { url: silent.url, from } })
  await askForThree(await newDialogue(first))
  await silent.called
  const closed = first.close()
  await first.scheduler.advance(5000)
  await closed
  expect((await sendInPlaceOf(first, storage)).mails).toHaveLength(3)
})

it('letters that are claimed at the moment at which the server begins to stop are given back', async () => {
  const storage = new MemoryStorage()
  const claim = storage.outbox.claim.bind(storage.outbox)
  const [claiming, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  vi.spyOn(storage.outbox, 'claim').mockImplementation(async (...asked) => {
    const claimed = await claim(...asked)
    claiming.resolve()
    await answered.promise
    return claimed
  })
  const { mail, server, dialogue } = await mailScene({ storage })
  await askForThree(dialogue)
  await claiming.promise
  const closed = server.close()
  answered.resolve()
  await closed
  expect(mail.mails).toHaveLength(0)
  expect((await sendInPlaceOf(server, storage)).mails).toHaveLength(3)
})

it('a server that has stopped claims nothing', async () => {
  const storage = new MemoryStorage()
  const { server, dialogue } = await mailScene({ storage })
  const person = await invite(dialogue, 'dalarna', 'dalarna@example.org')
  await server.close()
  const claim = vi.spyOn(storage.outbox, 'claim')
  const { dialogueId } = dialogue
  const reason = { kind: 'invitation', dialogueId, personId: person.id, aboutId: null, key: 'key' } as const
  await server.services.delivery.queue([reason])
  await server.services.delivery.run()
  expect(claim).not.toHaveBeenCalled()
})

it('when it cannot be noted that a letter was sent, that one is sent again after a while, and the others at once', async () => {
  const storage = new MemoryStorage()
  const { mail, server, dialogue } = await mailScene({ storage })
  vi.spyOn(storage.outbox, 'finish').mockRejectedValueOnce(new StorageError('busy', 'away'))
  await askForThree(dialogue)
  await expect.poll(() => server.logged()).toContain('mail could not be sent')
  await server.services.delivery.run()
  await arrival(mail, 3)
  await pass(server, minutes(15))
  await arrival(mail, 4)
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(3)
})
