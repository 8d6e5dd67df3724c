// What every storage of series, the pulse, mail and feeds keeps to.
import { describe, expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import type { StoredFeed } from '#server/storage/feeds.ts'
import type { OutboxEntry } from '#server/storage/outbox.ts'
import { at, difficultText, personOf } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

export function seriesContract(open: OpenTwice): void {
  const energi = {
    id: 'energi',
    title: 'Smart energi',
    theme: 'Energi',
    createdAt: at(1),
    createdBy: 'leader',
  }

  it('a series is found by its id, and listed in the order of creation', async () => {
    const { one, other } = await open()
    await one.series.insert({ ...energi, id: 'later', createdAt: at(2) })
    await one.series.insert(energi)
    expect(await other.series.byId('energi')).toEqual(energi)
    expect(await other.series.byId('nothing')).toBeNull()
    expect((await other.series.all()).map(({ id }) => id)).toEqual(['energi', 'later'])
    await expect(one.series.insert(energi)).rejects.toMatchObject({ code: 'taken' })
  })

  it('of two servers that make the same series at once, one does', async () => {
    const { one, other } = await open()
    const made = await Promise.allSettled([one.series.insert(energi), other.series.insert(energi)])
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await one.series.all()).toEqual([energi])
  })

  it('a series gets another title and theme, and nothing else', async () => {
    const { series } = (await open()).one
    await series.insert(energi)
    expect(await series.update('energi', { title: difficultText, theme: 'Hälsa' })).toEqual(ok(undefined))
    expect(await series.byId('energi')).toEqual({ ...energi, title: difficultText, theme: 'Hälsa' })
    expect(await series.update('nothing', { title: 'x', theme: 'y' })).toEqual(err('not-found'))
  })
}

export function pulseContract(open: OpenTwice): void {
  const answer = { valuable: 4, rightActors: 'partly' as const, next: difficultText }

  it('each person answers once in each dialogue, also of two at once', async () => {
    const { one, other } = await open()
    const both = await Promise.all([
      one.pulse.answer('dialogue', 'anna', 'x', answer),
      other.pulse.answer('dialogue', 'anna', 'y', { ...answer, valuable: 1 }),
    ])
    expect(both).toContainEqual(ok(undefined))
    expect(both).toContainEqual(err('answered'))
    expect((await one.pulse.answers(['dialogue'])).get('dialogue')).toHaveLength(1)
    expect(await one.pulse.hasAnswered('dialogue', 'anna')).toBe(true)
    expect(await one.pulse.hasAnswered('dialogue', 'bo')).toBe(false)
    expect(await one.pulse.hasAnswered('other', 'anna')).toBe(false)
    expect(await one.pulse.answer('other', 'anna', 'z', answer)).toEqual(ok(undefined))
  })

  it('answers come in the order of their random ids, whoever gave them and whenever', async () => {
    const { pulse } = (await open()).one
    for (const [person, id, valuable] of [
      ['anna', 'm', 1],
      ['bo', 'z', 2],
      ['cia', 'a', 3],
    ] as const) {
      await pulse.answer('dialogue', person, id, { ...answer, valuable })
    }
    const found = await pulse.answers(['dialogue', 'nowhere'])
    expect([...found.keys()]).toEqual(['dialogue'])
    expect(found.get('dialogue')).toEqual([3, 1, 2].map((valuable) => ({ ...answer, valuable, group: 0 })))
  })

  it('each five answers are a group, also when many answer at once', async () => {
    const { one, other } = await open()
    const given = Array.from({ length: 12 }, (_each, index) =>
      (index % 2 === 0 ? one : other).pulse.answer('dialogue', `person${index}`, `id${index}`, answer),
    )
    await Promise.all([...given, one.pulse.answer('elsewhere', 'anna', 'x', answer)])
    const found = await one.pulse.answers(['dialogue', 'elsewhere'])
    const sizes = Map.groupBy(found.get('dialogue') ?? [], ({ group }) => group)
    expect([0, 1, 2, 3].map((group) => sizes.get(group)?.length ?? 0)).toEqual([5, 5, 2, 0])
    expect(found.get('elsewhere')).toEqual([{ ...answer, group: 0 }])
  })
}

export function outboxContract(open: OpenTwice): void {
  const entry = (key: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
    key,
    kind: 'due-soon',
    dialogueId: 'dialogue',
    personId: 'anna',
    aboutId: 'followUp',
    createdAt: at(1),
    ...changes,
  })

  it('a mail is added once, whoever asks for it', async () => {
    const { one, other } = await open()
    const added = await Promise.all([
      one.outbox.add([entry('a'), entry('b')]),
      other.outbox.add([entry('b'), entry('c')]),
    ])
    expect(added.flat().toSorted()).toEqual(['a', 'b', 'c'])
    expect(await one.outbox.add([entry('a', { createdAt: at(9) })])).toEqual([])
    expect(await other.outbox.byKeys(['a', 'nothing'])).toEqual([
      { ...entry('a'), attempts: 0, notBefore: at(1), end: null, endedAt: null },
    ])
  })

  it('of two who claim at once, each mail goes to one', async () => {
    const { one, other } = await open()
    await one.outbox.add(['a', 'b', 'c', 'd'].map((key) => entry(key)))
    const claimed = await Promise.all([
      one.outbox.claim(at(2), at(60), 3),
      other.outbox.claim(at(2), at(60), 3),
    ])
    expect(
      claimed
        .flat()
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'd'])
    expect(claimed.flat().every(({ attempts }) => attempts === 1)).toBe(true)
  })

  it('a claim runs out, so that what a dead server had is sent by another', async () => {
    const { one, other } = await open()
    await one.outbox.add([entry('a')])
    expect(await one.outbox.claim(at(0), at(60), 9)).toEqual([])
    await one.outbox.claim(at(1), at(60), 9)
    expect(await other.outbox.claim(at(59), at(120), 9)).toEqual([])
    expect(await other.outbox.claim(at(60), at(120), 9)).toMatchObject([{ key: 'a', attempts: 2 }])
  })

  it('what has ended is never claimed again, and keeps its first end', async () => {
    const { outbox } = (await open()).one
    await outbox.add([entry('a'), entry('b', { kind: 'invitation', aboutId: null })])
    await outbox.finish('a', 'sent', at(5))
    await outbox.finish('a', 'refused', at(6))
    await outbox.putBack('a', at(0))
    await outbox.putBack('b', at(30))
    expect(await outbox.claim(at(29), at(60), 9)).toEqual([])
    expect(await outbox.claim(at(30), at(60), 9)).toMatchObject([{ key: 'b', aboutId: null }])
    expect(await outbox.byKeys(['a'])).toMatchObject([{ end: 'sent', endedAt: at(5) }])
    expect(await outbox.add([entry('a')])).toEqual([])
  })

  it('what has ended waits again when it is asked for, once of several who ask at once', async () => {
    const { one, other } = await open()
    await one.outbox.add([entry('a')])
    expect(await one.outbox.reopen('a', at(5), at(9))).toBe(false)
    await one.outbox.claim(at(2), at(60), 9)
    await one.outbox.finish('a', 'refused', at(5))
    const asked = await Promise.all([
      one.outbox.reopen('a', at(5), at(9)),
      other.outbox.reopen('a', at(5), at(9)),
    ])
    expect(asked.toSorted()).toEqual([false, true])
    expect(await other.outbox.byKeys(['a'])).toMatchObject([
      { attempts: 0, notBefore: at(9), end: null, endedAt: null },
    ])
    expect(await one.outbox.claim(at(9), at(60), 9)).toMatchObject([{ key: 'a', attempts: 1 }])
    await one.outbox.finish('a', 'sent', at(10))
    expect(await other.outbox.byKeys(['a'])).toMatchObject([{ end: 'sent', endedAt: at(10) }])
    expect(await one.outbox.reopen('nothing', at(5), at(9))).toBe(false)
  })
}

export function mailStopsContract(open: OpenTwice): void {
  it('an address is stopped until it is resumed', async () => {
    const { one, other } = await open()
    await one.mailStops.stop('anna', at(1))
    await one.mailStops.stop('anna', at(2))
    expect(await other.mailStops.stopped(['anna', 'bo'])).toEqual(new Set(['anna']))
    await other.mailStops.resume('anna')
    await other.mailStops.resume('bo')
    expect(await one.mailStops.stopped(['anna', 'bo'])).toEqual(new Set())
  })
}

export function feedsContract(open: OpenTwice): void {
  const feed = (id: string, changes: Partial<StoredFeed> = {}): StoredFeed => ({
    id,
    tokenHash: `hash-of-${id}`,
    organisationId: 'skane',
    personId: 'anna',
    language: 'sv',
    createdAt: at(1),
    ...changes,
  })

  describe('a feed', () => {
    it('is found by the hash of its token, and by who made it', async () => {
      const { one, other } = await open()
      await one.access.people.insert(personOf('anna'))
      await one.feeds.replace(feed('a', { createdAt: at(2) }))
      await one.feeds.replace(feed('b', { organisationId: 'vinnova', language: 'en' }))
      expect(await other.feeds.byTokenHash('hash-of-a')).toEqual(feed('a', { createdAt: at(2) }))
      expect(await other.feeds.byTokenHash('hash-of-nothing')).toBeNull()
      expect((await other.feeds.madeBy(['anna', 'bo'])).map(({ id }) => id)).toEqual(['b', 'a'])
    })

    it('is there once when the same one is made twice at once; who is told that it is taken finds it', async () => {
      const { one, other } = await open()
      await one.access.people.insert(personOf('anna'))
      const made = await Promise.allSettled([one, other, one].map(({ feeds }) => feeds.replace(feed('a'))))
      const refused = made.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
      expect(refused).toMatchObject(refused.map(() => ({ code: 'taken' })))
      expect(await other.feeds.madeBy(['anna'])).toEqual([feed('a')])
    })

    it('takes the place of the one that the same person had for the organisation', async () => {
      const { feeds, access } = (await open()).one
      await access.people.insert(personOf('anna'))
      await access.people.insert(personOf('bo'))
      await feeds.replace(feed('a'))
      await feeds.replace(feed('bos', { personId: 'bo' }))
      await feeds.replace(feed('b'))
      expect(await feeds.byTokenHash('hash-of-a')).toBeNull()
      expect((await feeds.madeBy(['anna', 'bo'])).map(({ id }) => id)).toEqual(['b', 'bos'])
      await expect(feeds.replace(feed('c', { tokenHash: 'hash-of-bos' }))).rejects.toMatchObject({
        code: 'taken',
      })
      await expect(feeds.replace(feed('d', { personId: 'nobody' }))).rejects.toMatchObject({ code: 'other' })
    })

    it('goes when it is removed, and with the person who made it', async () => {
      const { feeds, access } = (await open()).one
      await access.people.insert(personOf('anna'))
      await feeds.replace(feed('a'))
      await feeds.replace(feed('b', { organisationId: 'vinnova' }))
      await feeds.remove('a')
      await feeds.remove('a')
      expect((await feeds.madeBy(['anna'])).map(({ id }) => id)).toEqual(['b'])
      await access.people.erase('anna')
      expect(await feeds.byTokenHash('hash-of-b')).toBeNull()
    })
  })
}
