// Memory and SQLite asked the same things in the same order give the same answers, for access, where rows hang together most.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AccessStore } from '#server/storage/accessStore.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import {
  at,
  personalLink,
  personOf,
  roomLink,
  seatOf,
  sessionOf,
  setupLink,
  waitingEntry,
} from './examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

interface Step {
  readonly title: string
  readonly run: (access: AccessStore) => Promise<unknown>
}

const id = fc.constantFrom('a', 'b', 'c')
const moment = fc.nat({ max: 9 }).map(at)
const dialogueId = fc.constantFrom('dialogue', 'other', null)
const linkId = fc.option(id)

/** A step whose name tells its arguments, so that a failure can be read. */
function step<Arguments extends unknown[]>(
  name: string,
  args: { [Index in keyof Arguments]: fc.Arbitrary<Arguments[Index]> },
  run: (access: AccessStore, ...args: Arguments) => Promise<unknown>,
): fc.Arbitrary<Step> {
  return fc.tuple<Arguments>(...args).map((values) => ({
    title: `${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`,
    run: (access) => run(access, ...values),
  }))
}

const steps = fc.oneof(
  step('people.insert', [id], ({ people }, a) => people.insert(personOf(a))),
  step('people.update', [id, fc.string()], ({ people }, a, name) => people.update(a, { name })),
  step('people.erase', [id], async ({ people }, a) => (await people.erase(a)).toSorted()),
  step('links.insert personal', [id, id, moment], ({ links }, a, person, createdAt) =>
    links.insert(personalLink(a, person, { createdAt })),
  ),
  step('links.insert room', [id, moment], ({ links }, a, createdAt) =>
    links.insert(roomLink(a, 'dialogue', { createdAt })),
  ),
  step('links.insert setup', [id, moment], ({ links }, a, createdAt) =>
    links.insert(setupLink(a, { createdAt })),
  ),
  step('links.openSetup', [], ({ links }) => links.openSetup()),
  step('links.useSetup', [id, id, id, moment], ({ links }, a, person, session, time) =>
    links.useSetup({ linkId: a, at: time, person: personOf(person), session: sessionOf(session) }),
  ),
  step('links.revoke', [id, moment], async ({ links }, a, time) => {
    const revoked = await links.revoke(a, time)
    return revoked.ok ? revoked.value.toSorted() : revoked.error
  }),
  step('sessions.open', [id, moment], ({ sessions }, a, expiresAt) =>
    sessions.open(sessionOf(a, { expiresAt })),
  ),
  step(
    'sessions.addSeat',
    [id, id, dialogueId, linkId, moment],
    ({ sessions }, a, person, dialogue, link, grantedAt) =>
      sessions.addSeat(a, seatOf(person, { dialogueId: dialogue, linkId: link, grantedAt })),
  ),
  step('sessions.removeSeat', [id, id, dialogueId], ({ sessions }, a, personId, dialogue) =>
    sessions.removeSeat(a, { personId, dialogueId: dialogue }),
  ),
  step('sessions.removeSeatEverywhere', [id, dialogueId], async ({ sessions }, personId, dialogue) =>
    (await sessions.removeSeatEverywhere({ personId, dialogueId: dialogue })).toSorted(),
  ),
  step('sessions.touch', [id, moment, moment], ({ sessions }, a, seen, expires) =>
    sessions.touch(a, seen, expires),
  ),
  step('sessions.revoke', [id, moment], ({ sessions }, a, time) => sessions.revoke(a, time)),
  step('sessions.removeEnded', [moment], ({ sessions }, time) => sessions.removeEnded(time)),
  step('lobby.letWait', [id, id, id, moment], ({ lobby }, a, sessionIdHash, name, since) =>
    lobby.letWait(waitingEntry(a, { sessionIdHash, name, since }), 2),
  ),
  step('lobby.decline', [id], ({ lobby }, a) => lobby.decide(a, { status: 'declined' })),
  step('lobby.admit', [id, id, moment], ({ lobby }, a, person, grantedAt) =>
    lobby.decide(a, { status: 'admitted', person: personOf(person), seat: seatOf(person, { grantedAt }) }),
  ),
  step('lobby.removeOlder', [moment], ({ lobby }, time) => lobby.removeOlder(time)),
)

/** Everything there is, through the methods that read. */
async function contentsOf({ people, links, sessions, lobby }: AccessStore) {
  const ids = ['a', 'b', 'c']
  return {
    people: (await people.byIds(ids)).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    links: await Promise.all(ids.map((name) => links.byTokenHash(`hash-of-${name}`))),
    inDialogue: await links.inDialogue('dialogue'),
    sessions: await Promise.all(ids.map((name) => sessions.byHash(name))),
    lobby: await Promise.all(ids.map((name) => lobby.byId(name))),
    waiting: await lobby.waitingIn('dialogue'),
  }
}

/** The answer, or the code of the failure: how a broken rule is worded is each storage's own. */
async function outcomeOf({ title, run }: Step, access: AccessStore): Promise<unknown> {
  try {
    return { title, answer: await run(access) }
  } catch (error) {
    expect(error).toMatchObject({ name: 'StorageError' })
    return { title, failed: true }
  }
}

it('memory and SQLite agree on access after any sequence of steps', async () => {
  const folder = temporaryFolder()
  let trial = 0
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 40 }), async (sequence) => {
      trial += 1
      const memory = new MemoryStorage()
      const sqlite = openSqliteStorage(databaseFile(`${folder}/${trial}`))
      try {
        for (const each of sequence) {
          const outcome = await outcomeOf(each, memory.access)
          expect(await outcomeOf(each, sqlite.access)).toEqual(outcome)
        }
        expect(await contentsOf(sqlite.access)).toEqual(await contentsOf(memory.access))
      } finally {
        await sqlite.close()
      }
    }),
    { numRuns: 150 },
  )
})
