// What every table of people keeps to.
import { expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import {
  appendOf,
  at,
  difficultText,
  personalLink,
  personOf,
  seatOf,
  sessionOf,
  waitingEntry,
} from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

const organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const }

export function peopleContract(open: OpenTwice): void {
  it('people come back as they were added', async () => {
    const { people } = (await open()).one.access
    const guest = personOf('guest', { name: difficultText, language: 'en' })
    const facilitator = personOf('facilitator', {
      email: 'facilitator@example.org',
      account: { organisation },
    })
    await people.insert(guest)
    await people.insert(facilitator)
    const found = await people.byIds(['guest', 'nobody', 'facilitator', 'guest'])
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(guest)
    expect(found).toContainEqual(facilitator)
    expect(await people.byIds([])).toEqual([])
  })

  it('an id is one person’s', async () => {
    const { people } = (await open()).one.access
    await people.insert(personOf('person'))
    await expect(people.insert(personOf('person', { name: 'En annan' }))).rejects.toMatchObject({
      code: 'taken',
    })
    expect(await people.byIds(['person'])).toEqual([personOf('person')])
  })

  it('of two servers that add the same person, and make her the same link, at once, one does each', async () => {
    const { one, other } = await open()
    const bothDo = async (act: (storage: typeof one) => Promise<void>) => {
      const done = await Promise.allSettled([act(one), act(other)])
      return done.map(({ status }) => status).toSorted()
    }
    const person = personOf('person')
    expect(await bothDo(({ access }) => access.people.insert(person))).toEqual(['fulfilled', 'rejected'])
    const link = personalLink('link', 'person')
    expect(await bothDo(({ access }) => access.links.insert(link))).toEqual(['fulfilled', 'rejected'])
    expect(await other.access.people.byIds(['person'])).toEqual([person])
    expect(await one.access.links.byTokenHash(link.tokenHash)).toEqual(link)
  })

  it('a change touches the given fields alone', async () => {
    const { people } = (await open()).one.access
    const person = personOf('person', { email: 'person@example.org', account: { organisation } })
    await people.insert(person)
    expect(await people.update('person', { name: 'Nytt namn', email: null })).toEqual(ok(undefined))
    expect(await people.byIds(['person'])).toEqual([{ ...person, name: 'Nytt namn', email: null }])
    expect(await people.update('person', { account: null })).toEqual(ok(undefined))
    expect((await people.byIds(['person']))[0]?.account).toBeNull()
    expect(await people.update('nobody', { name: 'Nytt namn' })).toEqual(err('not-found'))
  })

  it('since when an address holds is known once it has been changed', async () => {
    const { people } = (await open()).one.access
    await people.insert(personOf('person', { email: 'first@example.org' }))
    expect((await people.byIds(['person']))[0]?.emailSince).toBeNull()
    await people.update('person', { email: 'second@example.org', emailSince: at(7) })
    await people.update('person', { name: 'Nytt namn' })
    expect(await people.byIds(['person'])).toMatchObject([
      { email: 'second@example.org', emailSince: at(7), name: 'Nytt namn' },
    ])
  })

  it('guests without a seat in any dialogue are listed, once they have been there for a while', async () => {
    const { access, events } = (await open()).one
    const early = { createdAt: at(1) }
    for (const id of ['seated', 'removed', 'c-left', 'b-left'])
      await access.people.insert(personOf(id, early))
    await access.people.insert(personOf('holder', { ...early, account: { organisation } }))
    await access.people.insert(personOf('just-now', { createdAt: at(2) }))
    const seat = { organisationId: 'vinnova', role: 'listener' } as const
    const seats = [
      { ...seat, id: 'seated', removed: false },
      { ...seat, id: 'removed', removed: true },
    ]
    await events.append(appendOf('dialogue', 0, 1, { readModels: { seats } }))
    expect(await access.people.withoutSeat(at(2))).toEqual(['b-left', 'c-left'])
    expect(await access.people.withoutSeat(at(1))).toEqual([])
  })

  it('whether anybody has an account is known', async () => {
    const { people } = (await open()).one.access
    await people.insert(personOf('guest'))
    expect(await people.hasAccount()).toBe(false)
    await people.insert(personOf('facilitator', { account: { organisation } }))
    expect(await people.hasAccount()).toBe(true)
  })

  it('everybody who has an account can be listed', async () => {
    const { people } = (await open()).one.access
    const holders = ['b-holder', 'a-holder'].map((id) => personOf(id, { account: { organisation } }))
    await Promise.all([...holders, personOf('guest')].map((person) => people.insert(person)))
    expect(await people.accounts()).toEqual(holders.toReversed())
  })

  it('erasing a person takes along the links, the seats and the place in the lobby, and nobody else’s', async () => {
    const { people, links, sessions, lobby } = (await open()).one.access
    await people.insert(personOf('gone'))
    await people.insert(personOf('stays'))
    await links.insert(personalLink('link-gone', 'gone'))
    await links.insert(personalLink('link-stays', 'stays'))
    await sessions.open(sessionOf('session'))
    await sessions.open(sessionOf('other-session'))
    await sessions.addSeat('session', seatOf('gone', { linkId: 'link-gone' }))
    await sessions.addSeat('session', seatOf('gone', { dialogueId: 'second' }))
    await sessions.addSeat('session', seatOf('stays'))
    await sessions.addSeat('other-session', seatOf('stays'))
    await lobby.letWait(waitingEntry('knock'), 1)
    await lobby.decide('knock', { status: 'admitted', person: personOf('third'), seat: seatOf('third') })

    expect(await people.erase('gone')).toEqual(['session'])
    expect(await people.erase('third')).toEqual(['session'])
    expect(await people.erase('nobody')).toEqual([])
    expect(await people.byIds(['gone', 'third', 'stays'])).toEqual([personOf('stays')])
    expect(await links.byTokenHash('hash-of-link-gone')).toBeNull()
    expect(await links.byTokenHash('hash-of-link-stays')).not.toBeNull()
    expect((await sessions.byHash('session'))?.seats).toEqual([seatOf('stays')])
    expect(await lobby.byId('knock')).toBeNull()
  })

  it('an instant survives to the millisecond', async () => {
    const { people } = (await open()).one.access
    await people.insert(personOf('person', { createdAt: at(0.123) }))
    expect((await people.byIds(['person']))[0]?.createdAt).toBe(at(0.123))
  })
}
