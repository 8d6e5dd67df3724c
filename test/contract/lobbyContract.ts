// What every table of the lobby keeps to.
import { expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import { at, personOf, seatOf, sessionOf, waitingEntry } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

export function lobbyContract(open: OpenTwice): void {
  it('those who wait are listed by dialogue, the first to come first', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await lobby.insert(waitingEntry('second', { since: at(2) }))
    await lobby.insert(waitingEntry('first', { since: at(1) }))
    await lobby.insert(waitingEntry('elsewhere', { dialogueId: 'other' }))
    expect(await lobby.waitingIn('dialogue')).toEqual([
      waitingEntry('first', { since: at(1) }),
      waitingEntry('second', { since: at(2) }),
    ])
    expect(await lobby.waitingIn('nowhere')).toEqual([])
  })

  it('an entry is of a session that exists, under an id of its own', async () => {
    const { lobby, sessions } = (await open()).one.access
    await expect(lobby.insert(waitingEntry('entry'))).rejects.toMatchObject({ code: 'other' })
    await sessions.open(sessionOf('session'))
    await lobby.insert(waitingEntry('entry'))
    await expect(lobby.insert(waitingEntry('entry', { since: at(9) }))).rejects.toMatchObject({
      code: 'other',
    })
    expect(await lobby.byId('entry')).toEqual(waitingEntry('entry'))
    expect(await lobby.byId('nothing')).toBeNull()
  })

  it('admitting adds the person and seats the session that knocked', async () => {
    const { lobby, people, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await lobby.insert(waitingEntry('entry'))
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
    await lobby.insert(waitingEntry('entry'))
    await lobby.decide('entry', { status: 'declined' })
    const { name: _name, ...knock } = waitingEntry('entry')
    expect(await lobby.byId('entry')).toEqual({ ...knock, status: 'declined' })
  })

  it('an entry is decided exactly once when several facilitators answer', async () => {
    const { one, other } = await open()
    await one.access.sessions.open(sessionOf('session'))
    await one.access.lobby.insert(waitingEntry('entry'))
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
    await lobby.insert(waitingEntry('entry'))
    const admitted = { status: 'admitted' as const, person: personOf('person'), seat: seatOf('person') }
    await expect(lobby.decide('entry', admitted)).rejects.toMatchObject({ code: 'other' })
    expect(await lobby.byId('entry')).toEqual(waitingEntry('entry'))
    expect((await sessions.byHash('session'))?.seats).toEqual([])
  })

  it('entries are removed one by one, or all that are older than a moment', async () => {
    const { lobby, sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    for (const [id, second] of Object.entries({ old: 1, edge: 5, fresh: 6, unwanted: 6 })) {
      await lobby.insert(waitingEntry(id, { since: at(second) }))
    }
    await lobby.remove('unwanted')
    await lobby.remove('nothing')
    await lobby.removeOlder(at(5))
    expect((await lobby.waitingIn('dialogue')).map(({ id }) => id)).toEqual(['edge', 'fresh'])
  })
}
