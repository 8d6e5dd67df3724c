// What every event log keeps to.
import { describe, expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import { appendOf, at, difficultText, followUpRecorded, noResults, summaryOf } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

const accepted: CommandAnswer = { ok: true, seq: 1 }
const refused: CommandAnswer = {
  ok: false,
  rejection: { code: 'wrong-phase', message: 'The dialogue has ended' },
}

export function eventLogContract(open: OpenTwice): void {
  describe('the order of events', () => {
    it('is the order in which they were appended', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0, 3))
      await events.append(appendOf('dialogue', 3, 2))
      expect(await events.read('dialogue', 0)).toEqual([1, 2, 3, 4, 5].map((seq) => followUpRecorded(seq)))
    })

    it('can be read from any number on', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0, 3))
      expect((await events.read('dialogue', 2)).map(({ seq }) => seq)).toEqual([3])
      expect(await events.read('dialogue', 3)).toEqual([])
      expect(await events.read('dialogue', 99)).toEqual([])
    })

    it('is each dialogue’s own', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0, 2))
      expect(await events.append(appendOf('other', 0))).toEqual(ok(undefined))
      expect(await events.read('other', 0)).toHaveLength(1)
      expect(await events.read('nowhere', 0)).toEqual([])
    })
  })

  describe('of writers who decided on the same events', () => {
    it('exactly one gets to append', async () => {
      const { one, other } = await open()
      const first = appendOf('dialogue', 0, 2)
      const second = { ...first, events: [followUpRecorded(1, 'Den andra')] }
      const results = await Promise.all([one.events.append(first), other.events.append(second)])
      expect(results).toContainEqual(ok(undefined))
      expect(results).toContainEqual(err('conflict'))
      const winner = results[0].ok ? first : second
      expect(await one.events.read('dialogue', 0)).toEqual(winner.events)
      expect(await other.events.read('dialogue', 0)).toEqual(winner.events)
    })

    it('exactly one of many appends each number', async () => {
      const { one, other } = await open()
      for (let after = 0; after < 4; after += 1) {
        const attempts = Array.from({ length: 6 }, (_, attempt) => {
          const { events } = attempt % 2 === 0 ? one : other
          return events.append(appendOf('dialogue', after))
        })
        const results = await Promise.all(attempts)
        expect(results.filter((result) => result.ok)).toHaveLength(1)
      }
      expect((await one.events.read('dialogue', 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    })

    it('the one that loses leaves nothing behind', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0))
      const seat = { id: 'person', organisationId: null, role: 'display' as const, removed: false }
      const late = appendOf('dialogue', 0, 1, {
        command: { id: 'command', personId: 'person', answer: accepted },
        readModels: {
          summary: summaryOf('dialogue', { title: 'För sent' }),
          present: 1,
          seats: [seat],
          results: noResults,
        },
      })
      expect(await events.append(late)).toEqual(err('conflict'))
      expect(await events.answerTo('dialogue', { id: 'command', personId: 'person' })).toBeNull()
      expect(await events.summaries(['dialogue'])).toEqual([summaryOf('dialogue')])
      expect(await events.seatsOf(['person'])).toEqual([])
      expect(await events.withSomebodyPresent()).toEqual([])
    })

    it('one that would leave a gap is refused like one that comes late', async () => {
      const { events } = (await open()).one
      expect(await events.append(appendOf('dialogue', 5))).toEqual(err('conflict'))
      expect(await events.read('dialogue', 0)).toEqual([])
    })
  })

  describe('an append that is not what it should be', () => {
    const good = appendOf('dialogue', 0, 2)
    const [first, second] = good.events
    const broken = {
      'with an event of an unknown form': {
        ...good,
        events: [first!, { ...second!, event: { type: 'no' } }],
      },
      'with a gap in its numbers': { ...good, events: [first!, { ...second!, seq: 3 }] },
      'without events': { ...good, events: [] },
      'with the summary of another dialogue': {
        ...good,
        readModels: { ...good.readModels, summary: summaryOf('other') },
      },
    }
    it.each(Object.entries(broken))('is refused and writes nothing: %s', async (_name, append) => {
      const { events } = (await open()).one
      await expect(events.append(append as typeof good)).rejects.toThrow('Invariant broken')
      expect(await events.read('dialogue', 0)).toEqual([])
      expect(await events.summaries(['dialogue', 'other'])).toEqual([])
      expect(await events.append(good)).toEqual(ok(undefined))
    })
  })

  describe('the answer to a command', () => {
    const command = { id: '7f0c0f4e-6a4b-4d0e-9d3f-0d7c5c1b2a11', personId: 'person' }

    it('is kept together with its events', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0, 1, { command: { ...command, answer: accepted } }))
      expect(await events.answerTo('dialogue', command)).toEqual(accepted)
    })

    it('is kept for a command that led to no events', async () => {
      const { events } = (await open()).one
      await events.keepAnswer('dialogue', { ...command, answer: refused })
      expect(await events.answerTo('dialogue', command)).toEqual(refused)
      expect(await events.read('dialogue', 0)).toEqual([])
    })

    it('stays the first one when the command is repeated', async () => {
      const { one, other } = await open()
      await one.events.append(appendOf('dialogue', 0, 1, { command: { ...command, answer: accepted } }))
      const again = appendOf('dialogue', 1, 1, { command: { ...command, answer: { ok: true, seq: 2 } } })
      expect(await other.events.append(again)).toEqual(err('conflict'))
      await other.events.keepAnswer('dialogue', { ...command, answer: refused })
      expect(await one.events.answerTo('dialogue', command)).toEqual(accepted)
      expect(await one.events.read('dialogue', 0)).toHaveLength(1)
    })

    it('is no other person’s, no other dialogue’s and no other command’s', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0, 1, { command: { ...command, answer: accepted } }))
      expect(await events.answerTo('dialogue', { ...command, personId: 'somebody-else' })).toBeNull()
      expect(await events.answerTo('other', command)).toBeNull()
      expect(await events.answerTo('dialogue', { ...command, id: 'another' })).toBeNull()
      const theirs = { ...command, personId: 'somebody-else', answer: refused }
      await events.keepAnswer('dialogue', theirs)
      expect(await events.answerTo('dialogue', command)).toEqual(accepted)
      expect(await events.answerTo('dialogue', theirs)).toEqual(refused)
    })
  })

  describe('read models', () => {
    const seat = { id: 'anna', organisationId: 'vinnova', role: 'panel' as const, removed: false }

    it('list dialogues by id, the earliest planned start first', async () => {
      const { events } = (await open()).one
      for (const [id, second] of Object.entries({ late: 9, early: 1, between: 5 })) {
        const summary = summaryOf(id, { plannedStart: at(second) })
        await events.append(appendOf(id, 0, 1, { readModels: { summary } }))
      }
      const listed = await events.summaries(['late', 'nowhere', 'early', 'late'])
      expect(listed.map(({ id }) => id)).toEqual(['early', 'late'])
      expect(await events.summaries([])).toEqual([])
    })

    it('are as after the latest events', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('dialogue', 0))
      const summary = summaryOf('dialogue', { title: 'Ny titel', phase: 'live', areas: 2, followUps: 3 })
      await events.append(appendOf('dialogue', 1, 1, { readModels: { summary } }))
      expect(await events.summaries(['dialogue'])).toEqual([summary])
    })

    it('find the seats of people across dialogues, each as it was last written', async () => {
      const { events } = (await open()).one
      const other = { ...seat, id: 'bo', organisationId: null, role: 'display' as const }
      await events.append(appendOf('one', 0, 1, { readModels: { seats: [seat, other] } }))
      await events.append(appendOf('two', 0, 1, { readModels: { seats: [seat] } }))
      const moved = { ...seat, organisationId: 'formas', removed: true }
      await events.append(appendOf('one', 1, 1, { readModels: { seats: [moved] } }))
      const found = await events.seatsOf(['anna'])
      expect(found).toHaveLength(2)
      expect(found).toContainEqual({ ...moved, dialogueId: 'one' })
      expect(found).toContainEqual({ ...seat, dialogueId: 'two' })
      expect(await events.seatsOf(['anna', 'bo', 'nobody'])).toHaveLength(3)
    })

    it('find the dialogues in which somebody is present', async () => {
      const { events } = (await open()).one
      await events.append(appendOf('empty', 0))
      await events.append(appendOf('left', 0, 1, { readModels: { present: 2 } }))
      await events.append(appendOf('left', 1, 1, { readModels: { present: 0 } }))
      await events.append(appendOf('inhabited', 0, 1, { readModels: { present: 3 } }))
      expect(await events.withSomebodyPresent()).toEqual(['inhabited'])
    })
  })

  it('text comes back as it was written, in whatever alphabet', async () => {
    const { events } = (await open()).one
    const recorded = followUpRecorded(1, difficultText)
    const summary = summaryOf('dialogue', { title: difficultText })
    await events.append({ ...appendOf('dialogue', 0, 1, { readModels: { summary } }), events: [recorded] })
    expect(await events.read('dialogue', 0)).toEqual([recorded])
    expect(await events.summaries(['dialogue'])).toEqual([summary])
  })
}
