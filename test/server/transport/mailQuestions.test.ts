// How much is asked of the storage for the letters of a dialogue: as much for fifteen as for three.
import { expect, it, vi } from 'vitest'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { MailTexts } from '#shared/protocol/http/mail.ts'
import type { Scene } from './dialogue.ts'
import { day, end, invite, mailScene, recordDue, sendInvitations, sendResults } from './mailScene.ts'

/** A storage in which each call of each part is noted down by its name. */
function counted(storage: Storage): { readonly storage: Storage; readonly calls: string[] } {
  const calls: string[] = []
  const noted = <Part extends object>(part: Part, at: string): Part =>
    new Proxy(part, {
      get(target, name): unknown {
        const value: unknown = Reflect.get(target, name, target)
        const path = `${at}${String(name)}`
        if (typeof value === 'function') {
          return (...given: readonly unknown[]): unknown => {
            calls.push(path)
            return Reflect.apply(value, target, given)
          }
        }
        return typeof value === 'object' && value !== null ? noted(value, `${path}.`) : value
      },
    })
  return { storage: noted(storage, ''), calls }
}

/** A server that sends nothing by itself, so that only what is asked for is counted. */
async function countedScene() {
  const { storage, calls } = counted(new MemoryStorage())
  const { server, dialogue } = await mailScene({ storage })
  vi.spyOn(server.services.delivery, 'run').mockResolvedValue()
  /** Does something and gives what was asked of the storage for it. */
  async function askedFor(action: () => Promise<unknown>): Promise<readonly string[]> {
    calls.length = 0
    await action()
    return calls.toSorted()
  }
  return { server, dialogue, askedFor }
}

async function invitePeople(dialogue: Scene, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    ids.push((await invite(dialogue, 'dalarna', `exempel${number}@example.org`)).id)
  }
  return ids
}

const textsOf = ({ facilitator, api }: Scene, kind: string) =>
  facilitator.json<MailTexts>(`${api}/mail/${kind}`)

it('to list and to send invitations', async () => {
  const { dialogue, askedFor } = await countedScene()
  const few = await invitePeople(dialogue, 3)
  const listedFew = await askedFor(() => textsOf(dialogue, 'invitation'))
  const sentFew = await askedFor(() => sendInvitations(dialogue, few))
  const many = await invitePeople(dialogue, 12)
  expect(await askedFor(() => textsOf(dialogue, 'invitation'))).toEqual(listedFew)
  expect(await askedFor(() => sendInvitations(dialogue, many))).toEqual(sentFew)
  const states = (await textsOf(dialogue, 'invitation')).map(({ state }) => state)
  expect(states).toEqual(Array.from({ length: 15 }, () => 'waiting'))
})

it('to list reminders', async () => {
  const { server, dialogue, askedFor } = await countedScene()
  await invitePeople(dialogue, 1)
  await recordDue(dialogue, '2026-12-01')
  await server.scheduler.advance(5 * day)
  // The first after so long loads the dialogue.
  await textsOf(dialogue, 'due-soon')
  const few = await askedFor(() => textsOf(dialogue, 'due-soon'))
  await invitePeople(dialogue, 4)
  expect(await askedFor(() => textsOf(dialogue, 'due-soon'))).toEqual(few)
  expect(await textsOf(dialogue, 'due-soon')).toHaveLength(5)
})

it('to list and to send what a dialogue came to', async () => {
  const { dialogue, askedFor } = await countedScene()
  await invitePeople(dialogue, 3)
  await recordDue(dialogue, '2026-12-01')
  await end(dialogue)
  const listedFew = await askedFor(() => textsOf(dialogue, 'results'))
  const sentFew = await askedFor(() => sendResults(dialogue))
  await invitePeople(dialogue, 12)
  expect(await askedFor(() => textsOf(dialogue, 'results'))).toEqual(listedFew)
  expect(await askedFor(() => sendResults(dialogue))).toEqual(sentFew)
})
