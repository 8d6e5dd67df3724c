// What every table of sessions keeps to.
import { expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import { at, personalLink, personOf, seatOf, sessionOf, waitingEntry } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

export function sessionsContract(open: OpenTwice): void {
  it('a session is found by its hash, without seats at first', async () => {
    const { sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    expect(await sessions.byHash('session')).toEqual({ ...sessionOf('session'), seats: [] })
    expect(await sessions.byHash('nothing')).toBeNull()
    await expect(sessions.open(sessionOf('session'))).rejects.toMatchObject({ code: 'taken' })
  })

  it('seats are listed with the latest granted first, also within one moment', async () => {
    const { sessions, people } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    for (const id of ['a', 'b', 'c']) await people.insert(personOf(id))
    await sessions.addSeat('session', seatOf('a', { grantedAt: at(5) }))
    await sessions.addSeat('session', seatOf('b', { grantedAt: at(1) }))
    await sessions.addSeat('session', seatOf('c', { grantedAt: at(5) }))
    const listed = (await sessions.byHash('session'))?.seats.map(({ personId }) => personId)
    expect(listed).toEqual(['c', 'a', 'b'])
  })

  it('a seat granted anew counts from then, and belongs to the link it came from last', async () => {
    const { sessions, people, links } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await people.insert(personOf('person'))
    await links.insert(personalLink('first', 'person'))
    await links.insert(personalLink('second', 'person'))
    await sessions.addSeat('session', seatOf('person', { linkId: 'first', grantedAt: at(1) }))
    await sessions.addSeat('session', seatOf('person', { linkId: 'second', grantedAt: at(2) }))
    await links.revoke('first', at(3))
    const seat = seatOf('person', { linkId: 'second', grantedAt: at(2) })
    expect((await sessions.byHash('session'))?.seats).toEqual([seat])
  })

  it('the account’s seat and a seat in a dialogue are two', async () => {
    const { sessions, people } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await people.insert(personOf('person'))
    await sessions.addSeat('session', seatOf('person', { dialogueId: null }))
    await sessions.addSeat('session', seatOf('person', { dialogueId: null }))
    await sessions.addSeat('session', seatOf('person'))
    expect((await sessions.byHash('session'))?.seats).toHaveLength(2)
    await sessions.removeSeat('session', { dialogueId: null, personId: 'person' })
    expect((await sessions.byHash('session'))?.seats).toEqual([seatOf('person')])
    await sessions.removeSeat('session', { dialogueId: null, personId: 'person' })
    await sessions.removeSeat('nothing', { dialogueId: null, personId: 'person' })
  })

  it('the first seat through a link marks the link as used, later ones leave the mark', async () => {
    const { sessions, people, links } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await people.insert(personOf('person'))
    await links.insert(personalLink('link', 'person'))
    await sessions.addSeat('session', seatOf('person', { linkId: 'link', grantedAt: at(3) }))
    await sessions.addSeat('session', seatOf('person', { linkId: 'link', grantedAt: at(4) }))
    expect((await links.byTokenHash('hash-of-link'))?.usedAt).toBe(at(3))
  })

  it('a seat is refused when the session or the link is not there or revoked', async () => {
    const { sessions, people, links } = (await open()).one.access
    await people.insert(personOf('person'))
    await links.insert(personalLink('link', 'person'))
    await links.revoke('link', at(1))
    await sessions.open(sessionOf('session'))
    await sessions.open(sessionOf('ended', { revokedAt: at(1) }))
    expect(await sessions.addSeat('nothing', seatOf('person'))).toEqual(err('no-session'))
    expect(await sessions.addSeat('ended', seatOf('person'))).toEqual(err('no-session'))
    expect(await sessions.addSeat('session', seatOf('person', { linkId: 'link' }))).toEqual(
      err('link-revoked'),
    )
    expect(await sessions.addSeat('session', seatOf('person', { linkId: 'no' }))).toEqual(err('no-such-link'))
    await expect(sessions.addSeat('session', seatOf('nobody'))).rejects.toMatchObject({ code: 'other' })
    expect((await sessions.byHash('session'))?.seats).toEqual([])
    expect((await links.byTokenHash('hash-of-link'))?.usedAt).toBeNull()
    expect(await sessions.addSeat('session', seatOf('person'))).toEqual(ok(undefined))
  })

  it('a seat can be taken from every session at once', async () => {
    const { sessions, people } = (await open()).one.access
    for (const id of ['person', 'neighbour']) await people.insert(personOf(id))
    for (const hash of ['phone', 'laptop', 'stranger']) await sessions.open(sessionOf(hash))
    await sessions.addSeat('phone', seatOf('person'))
    await sessions.addSeat('laptop', seatOf('person'))
    await sessions.addSeat('laptop', seatOf('person', { dialogueId: 'second' }))
    await sessions.addSeat('stranger', seatOf('neighbour'))
    const seat = { dialogueId: 'dialogue', personId: 'person' }
    expect((await sessions.removeSeatEverywhere(seat)).toSorted()).toEqual(['laptop', 'phone'])
    expect(await sessions.removeSeatEverywhere(seat)).toEqual([])
    expect((await sessions.byHash('laptop'))?.seats).toHaveLength(1)
    expect((await sessions.byHash('stranger'))?.seats).toHaveLength(1)
  })

  it('use prolongs a session until it is revoked, which happens once', async () => {
    const { sessions } = (await open()).one.access
    await sessions.open(sessionOf('session'))
    await sessions.touch('session', at(5), at(2000))
    expect(await sessions.byHash('session')).toMatchObject({ lastSeenAt: at(5), expiresAt: at(2000) })
    await sessions.revoke('session', at(6))
    await sessions.revoke('session', at(7))
    await sessions.touch('session', at(8), at(3000))
    expect(await sessions.byHash('session')).toMatchObject({
      lastSeenAt: at(5),
      expiresAt: at(2000),
      revokedAt: at(6),
    })
    await sessions.touch('nothing', at(8), at(3000))
    await sessions.revoke('nothing', at(8))
    expect(await sessions.byHash('nothing')).toBeNull()
  })

  it('sessions that have ended are removed, with their seats and what they had in the lobby', async () => {
    const { sessions, people, lobby } = (await open()).one.access
    await people.insert(personOf('person'))
    await sessions.open(sessionOf('lasting', { expiresAt: at(100) }))
    await sessions.open(sessionOf('expired', { expiresAt: at(99) }))
    await sessions.open(sessionOf('revoked', { revokedAt: at(50) }))
    await sessions.open(sessionOf('just-revoked', { revokedAt: at(100) }))
    await sessions.addSeat('expired', seatOf('person'))
    await sessions.addSeat('lasting', seatOf('person'))
    await lobby.letWait(waitingEntry('gone', { sessionIdHash: 'expired' }), 2)
    await lobby.letWait(waitingEntry('stays', { sessionIdHash: 'lasting' }), 2)
    await sessions.removeEnded(at(100))
    expect(await sessions.byHash('expired')).toBeNull()
    expect(await sessions.byHash('revoked')).toBeNull()
    expect(await sessions.byHash('just-revoked')).not.toBeNull()
    expect((await sessions.byHash('lasting'))?.seats).toHaveLength(1)
    expect((await lobby.waitingIn('dialogue')).map(({ id }) => id)).toEqual(['stays'])
  })
}
