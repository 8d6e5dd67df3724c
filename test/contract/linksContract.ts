// What every table of links keeps to.
import { describe, expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import { at, personalLink, personOf, roomLink, seatOf, sessionOf, setupLink } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

export function linksContract(open: OpenTwice): void {
  it('a link is found by the hash of its token', async () => {
    const { links, people } = (await open()).one.access
    await people.insert(personOf('person'))
    const added = [setupLink('setup'), roomLink('room', 'dialogue'), personalLink('personal', 'person')]
    for (const link of added) await links.insert(link)
    for (const link of added) expect(await links.byTokenHash(link.tokenHash)).toEqual(link)
    expect(await links.byTokenHash('hash-of-nothing')).toBeNull()
  })

  it('the links of a dialogue are listed, the oldest first', async () => {
    const { links } = (await open()).one.access
    await links.insert(roomLink('second', 'dialogue', { createdAt: at(2) }))
    await links.insert(roomLink('first', 'dialogue', { createdAt: at(1) }))
    await links.insert(roomLink('third', 'dialogue', { createdAt: at(2) }))
    await links.insert(roomLink('elsewhere', 'other'))
    expect((await links.inDialogue('dialogue')).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  })

  it('the links to accounts are listed, the oldest first, and no others', async () => {
    const { links, people } = (await open()).one.access
    await people.insert(personOf('person'))
    const toAccount = (id: string, second: number) =>
      personalLink(id, 'person', { dialogueId: null, createdAt: at(second) })
    await links.insert(toAccount('second', 2))
    await links.insert(toAccount('first', 1))
    await links.insert(toAccount('third', 2))
    await links.insert(personalLink('personal', 'person'))
    await links.insert(setupLink('setup'))
    await links.revoke('first', at(3))
    expect((await links.toAccounts()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ['first', at(3)],
      ['second', null],
      ['third', null],
    ])
  })

  it('a link that breaks a rule of the table is refused', async () => {
    const { links } = (await open()).one.access
    await links.insert(setupLink('setup'))
    const taken = [
      setupLink('setup', { tokenHash: 'another' }),
      setupLink('another', { tokenHash: 'hash-of-setup' }),
    ]
    const broken = [personalLink('personal', 'nobody'), setupLink('personal', { kind: 'personal' })]
    for (const link of taken) await expect(links.insert(link)).rejects.toMatchObject({ code: 'taken' })
    for (const link of broken) await expect(links.insert(link)).rejects.toMatchObject({ code: 'other' })
    expect(await links.byTokenHash('hash-of-personal')).toBeNull()
  })

  describe('a set-up link', () => {
    const use = (name: string) => ({
      linkId: 'setup',
      at: at(5),
      person: personOf(`person-${name}`),
      session: sessionOf(`session-${name}`),
    })

    it('makes the first facilitator and her session, with a seat for the account', async () => {
      const { links, people, sessions } = (await open()).one.access
      await links.insert(setupLink('setup'))
      expect(await links.useSetup(use('a'))).toEqual(ok(undefined))
      expect(await people.byIds(['person-a'])).toEqual([personOf('person-a')])
      const seat = { dialogueId: null, personId: 'person-a', linkId: 'setup', grantedAt: at(5) }
      expect(await sessions.byHash('session-a')).toEqual({ ...sessionOf('session-a'), seats: [seat] })
      expect((await links.byTokenHash('hash-of-setup'))?.usedAt).toBe(at(5))
    })

    it('works exactly once when several race', async () => {
      const { one, other } = await open()
      await one.access.links.insert(setupLink('setup'))
      const attempts = ['a', 'b', 'c', 'd'].map((name, index) =>
        (index % 2 === 0 ? one : other).access.links.useSetup(use(name)),
      )
      const results = await Promise.all(attempts)
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      const made = await one.access.people.byIds(['person-a', 'person-b', 'person-c', 'person-d'])
      expect(made).toHaveLength(1)
    })

    it('works for one alone when there are several, as after two servers that started at once', async () => {
      const { one, other } = await open()
      const facilitator = {
        organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
      } as const
      const names = ['a', 'b', 'c', 'd']
      for (const name of names) await one.access.links.insert(setupLink(name))
      const attempts = names.map((name, index) => {
        const person = personOf(`person-${name}`, { account: facilitator })
        return (index % 2 === 0 ? one : other).access.links.useSetup({ ...use(name), linkId: name, person })
      })
      const results = await Promise.all(attempts)
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      expect(await one.access.people.accounts()).toHaveLength(1)
      await one.access.links.insert(setupLink('late'))
      expect(await one.access.links.useSetup({ ...use('late'), linkId: 'late' })).toEqual(err('not-open'))
    })

    it('does not work when it is revoked, of another kind, or not there', async () => {
      const { links, people } = (await open()).one.access
      expect(await links.useSetup(use('a'))).toEqual(err('not-open'))
      await links.insert(setupLink('setup'))
      await links.revoke('setup', at(1))
      expect(await links.useSetup(use('a'))).toEqual(err('not-open'))
      await links.insert(roomLink('room', 'dialogue'))
      expect(await links.useSetup({ ...use('a'), linkId: 'room' })).toEqual(err('not-open'))
      expect(await people.byIds(['person-a'])).toEqual([])
    })

    it('stays open when the person cannot be added', async () => {
      const { links, people, sessions } = (await open()).one.access
      await links.insert(setupLink('setup'))
      await people.insert(personOf('person-a'))
      await expect(links.useSetup(use('a'))).rejects.toMatchObject({ code: 'taken' })
      expect(await sessions.byHash('session-a')).toBeNull()
      expect(await links.openSetup()).toEqual(setupLink('setup'))
    })

    it('is found while it is open, the newest of several', async () => {
      const { links } = (await open()).one.access
      expect(await links.openSetup()).toBeNull()
      await links.insert(setupLink('setup', { createdAt: at(2) }))
      await links.insert(setupLink('older', { createdAt: at(1) }))
      await links.insert(roomLink('room', 'dialogue', { createdAt: at(3) }))
      expect((await links.openSetup())?.id).toBe('setup')
      await links.useSetup(use('a'))
      expect((await links.openSetup())?.id).toBe('older')
      await links.revoke('older', at(3))
      expect(await links.openSetup()).toBeNull()
    })
  })

  describe('revoking a link', () => {
    it('takes every seat it gave from every session, and no other', async () => {
      const { links, people, sessions } = (await open()).one.access
      await people.insert(personOf('person'))
      await people.insert(personOf('neighbour'))
      await links.insert(personalLink('link', 'person'))
      await links.insert(personalLink('neighbours', 'neighbour'))
      for (const hash of ['phone', 'laptop', 'stranger']) await sessions.open(sessionOf(hash))
      await sessions.addSeat('phone', seatOf('person', { linkId: 'link' }))
      await sessions.addSeat('laptop', seatOf('person', { linkId: 'link' }))
      await sessions.addSeat('laptop', seatOf('neighbour', { linkId: 'neighbours' }))
      await sessions.addSeat('stranger', seatOf('neighbour', { linkId: 'neighbours' }))

      const revoked = await links.revoke('link', at(9))
      expect(revoked.ok && [...revoked.value].toSorted()).toEqual(['laptop', 'phone'])
      expect((await sessions.byHash('phone'))?.seats).toEqual([])
      expect((await sessions.byHash('laptop'))?.seats).toEqual([
        seatOf('neighbour', { linkId: 'neighbours' }),
      ])
      expect((await sessions.byHash('stranger'))?.seats).toHaveLength(1)
    })

    it('keeps the first time when it is done again', async () => {
      const { links } = (await open()).one.access
      await links.insert(roomLink('room', 'dialogue'))
      expect(await links.revoke('room', at(1))).toEqual(ok([]))
      expect(await links.revoke('room', at(2))).toEqual(ok([]))
      expect((await links.byTokenHash('hash-of-room'))?.revokedAt).toBe(at(1))
      expect(await links.revoke('nothing', at(1))).toEqual(err('not-found'))
    })

    it('lets nobody in who comes at the same moment', async () => {
      const { one, other } = await open()
      await one.access.people.insert(personOf('person'))
      await one.access.links.insert(personalLink('link', 'person'))
      await one.access.sessions.open(sessionOf('session'))
      const seat = seatOf('person', { linkId: 'link' })
      await Promise.all([
        other.access.sessions.addSeat('session', seat),
        one.access.links.revoke('link', at(2)),
        other.access.sessions.addSeat('session', seat),
      ])
      expect((await one.access.sessions.byHash('session'))?.seats).toEqual([])
    })
  })
}
