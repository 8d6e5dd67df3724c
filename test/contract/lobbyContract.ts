// What every table of the lobby keeps to.
import { expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import { at, personOf, seatOf, sessionOf, waitingEntry } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

/** More than wait in these tests. */
const MOST = 10

export function lobbyContract(open: OpenTwice): void {
  it('those who wait are listed by dialogue, the first to come first', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await sessions.open(sessionOf('another'))
    const second = waitingEntry('second', { since: at(2) })
    const first = waitingEntry('first', { since: at(1), sessionIdHash: 'another' })
    expect(await lobby.letWait(second, MOST)).toEqual(ok(second))
    await lobby.letWait(first, MOST)
    await lobby.letWait(waitingEntry('elsewhere', { dialogueId: 'other' }), MOST)
    expect(await lobby.waitingIn('dialogue')).toEqual([first, second])
    expect(await lobby.waitingIn('nowhere')).toEqual([])
  })

  it('an entry is of a session that exists, under an id of its own', async () => {
    const { lobby, sessions } = (await open()).one.access
    await expect(lobby.letWait(waitingEntry('entry'), MOST)).rejects.toMatchObject({ code: 'other' })
    await sessions.open(sessionOf('session'))
    await sessions.open(sessionOf('another'))
    await lobby.letWait(waitingEntry('entry'), MOST)
    const sameId = waitingEntry('entry', { sessionIdHash: 'another' })
    await expect(lobby.letWait(sameId, MOST)).rejects.toMatchObject({ code: 'taken' })
    expect(await lobby.byId('entry')).toEqual(waitingEntry('entry'))
    expect(await lobby.byId('nothing')).toBeNull()
  })

  it('a session that knocks again as before goes on under its entry, and under another name in its place', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    const entry = waitingEntry('entry', { since: at(1) })
    await lobby.letWait(entry, MOST)
    await lobby.letWait(waitingEntry('elsewhere', { dialogueId: 'other' }), MOST)
    expect(await lobby.letWait(waitingEntry('again', { since: at(2) }), MOST)).toEqual(ok(entry))
    expect(await lobby.waitingIn('dialogue')).toEqual([entry])
    const renamed = waitingEntry('renamed', { since: at(3), name: 'Ny Exempel' })
    const inItsPlace = { ...renamed, since: at(1) }
    expect(await lobby.letWait(renamed, MOST)).toEqual(ok(inItsPlace))
    expect(await lobby.waitingIn('dialogue')).toEqual([inItsPlace])
    expect(await lobby.byId('entry')).toBeNull()
    expect(await lobby.waitingIn('other')).toHaveLength(1)
  })

  it('a session that has been answered may knock anew, and the answer stays', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await lobby.letWait(waitingEntry('entry'), MOST)
    await lobby.decide('entry', { status: 'declined' })
    await lobby.letWait(waitingEntry('anew'), MOST)
    expect(await lobby.byId('entry')).toMatchObject({ status: 'declined' })
    expect(await lobby.waitingIn('dialogue')).toEqual([waitingEntry('anew')])
  })

  it('of a session that knocks several times at once one entry waits, and it was given that one', async () => {
    const { one, other } = await open()
    await one.access.sessions.open(sessionOf('session'))
    const knocks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
      [one, other][index % 2]!.access.lobby.letWait(waitingEntry(id), MOST),
    )
    const given = (await Promise.all(knocks)).map((waits) => (waits.ok ? waits.value : null))
    const [waiting, ...more] = await one.access.lobby.waitingIn('dialogue')
    expect(more).toEqual([])
    expect(given).toEqual(given.map(() => waiting))

    const names = ['Ett', 'Två', 'Tre', 'Fyra']
    const renamed = names.map((name, index) =>
      [one, other][index % 2]!.access.lobby.letWait(waitingEntry(name, { name }), MOST),
    )
    const entries = (await Promise.all(renamed)).map((waits) => (waits.ok ? waits.value : null))
    const [last, ...besides] = await one.access.lobby.waitingIn('dialogue')
    expect(besides).toEqual([])
    expect(entries).toContainEqual(last)
  })

  it('a lobby takes no more than may wait, also when many knock at once, and whoever waits keeps the place', async () => {
    const { one, other } = await open()
    const everybody = ['a', 'b', 'c', 'd', 'e']
    for (const id of everybody) await one.access.sessions.open(sessionOf(id))
    const knock = (id: string, index: number) =>
      [one, other][index % 2]!.access.lobby.letWait(waitingEntry(id, { sessionIdHash: id }), 3)
    const knocks = await Promise.all(everybody.map(knock))
    const refused = everybody.filter((_id, index) => !knocks[index]!.ok)
    expect(refused).toHaveLength(2)
    const waiting = await one.access.lobby.waitingIn('dialogue')
    expect(waiting.map(({ id }) => id).toSorted()).toEqual(everybody.filter((id) => !refused.includes(id)))
    const { sessionIdHash } = waiting[0]!
    expect(await one.access.lobby.letWait(waitingEntry('again', { sessionIdHash }), 3)).toEqual(
      ok(waiting[0]),
    )
    expect(await other.access.lobby.waitingIn('dialogue')).toEqual(waiting)
    const late = waitingEntry('late', { sessionIdHash: refused[0]! })
    expect(await other.access.lobby.letWait(late, 3)).toEqual(err('full'))
  })

  it('admitting adds the person and seats the session that knocked', async () => {
    const { lobby, people, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await lobby.letWait(waitingEntry('entry'), MOST)
    const person = personOf('person', { name: 'Lyssnare Östergötland' })
    const decided = await lobby.decide('entry', { status: 'admitted', person, seat: seatOf('person') })
    const { name: _name, ...knock } = waitingEntry('entry')
    expect(decided).toEqual(ok({ ...knock, status: 'admitted', personId: 'person' }))
    expect(await people.byIds(['person'])).toEqual([person])
    expect((await sessions.byHash('session'))?.seats).toEqual([seatOf('person')])
    expect(await lobby.waitingIn('dialogue')).toEqual([])
  })

  it('a decided entry no longer holds a name', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await lobby.letWait(waitingEntry('entry'), MOST)
    await lobby.decide('entry', { status: 'declined' })
    const { name: _name, ...knock } = waitingEntry('entry')
    expect(await lobby.byId('entry')).toEqual({ ...knock, status: 'declined' })
  })

  it('an entry is decided exactly once when several facilitators answer', async () => {
    const { one, other } = await open()
    await one.access.sessions.open(sessionOf('session'))
    await one.access.lobby.letWait(waitingEntry('entry'), MOST)
    const admit = (id: string) => ({ status: 'admitted' as const, person: personOf(id), seat: seatOf(id) })
    const results = await Promise.all([
      one.access.lobby.decide('entry', admit('a')),
      other.access.lobby.decide('entry', admit('b')),
      one.access.lobby.decide('entry', { status: 'declined' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok)).toEqual([err('not-waiting'), err('not-waiting')])
    const people = await one.access.people.byIds(['a', 'b'])
    expect((await one.access.sessions.byHash('session'))?.seats).toHaveLength(people.length)
    expect(await one.access.lobby.decide('nothing', { status: 'declined' })).toEqual(err('not-waiting'))
  })

  it('an entry goes on waiting when the person cannot be added', async () => {
    const { lobby, people, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await people.insert(personOf('person'))
    await lobby.letWait(waitingEntry('entry'), MOST)
    const admitted = { status: 'admitted' as const, person: personOf('person'), seat: seatOf('person') }
    await expect(lobby.decide('entry', admitted)).rejects.toMatchObject({ code: 'taken' })
    expect(await lobby.byId('entry')).toEqual(waitingEntry('entry'))
    expect((await sessions.byHash('session'))?.seats).toEqual([])
  })

  it('entries older than a moment are removed', async () => {
    const { lobby, sessions } = (await open()).one.access
    for (const [id, second] of Object.entries({ old: 1, edge: 5, fresh: 6 })) {
      await sessions.open(sessionOf(id))
      await lobby.letWait(waitingEntry(id, { since: at(second), sessionIdHash: id }), MOST)
    }
    await lobby.removeOlder(at(5))
    expect((await lobby.waitingIn('dialogue')).map(({ id }) => id)).toEqual(['edge', 'fresh'])
  })
}
