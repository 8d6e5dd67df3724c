// One suite for every storage: what the rest of the server relies on, whatever is underneath.
import { describe, expect, it } from 'vitest'
import { eventLogContract } from './eventLogContract.ts'
import { at } from './examples.ts'
import { linksContract } from './linksContract.ts'
import { lobbyContract } from './lobbyContract.ts'
import { notesLogContract } from './notesLogContract.ts'
import { notesVersionsContract } from './notesVersionsContract.ts'
import type { OpenTwice } from './openTwice.ts'
import {
  feedsContract,
  mailStopsContract,
  outboxContract,
  pulseContract,
  seriesContract,
} from './loopContract.ts'
import { peopleContract } from './peopleContract.ts'
import { resultsContract } from './resultsContract.ts'
import { sessionsContract } from './sessionsContract.ts'

const parts = {
  'event log': eventLogContract,
  'notes log': notesLogContract,
  'versions of notes': notesVersionsContract,
  people: peopleContract,
  links: linksContract,
  sessions: sessionsContract,
  lobby: lobbyContract,
  results: resultsContract,
  series: seriesContract,
  pulse: pulseContract,
  outbox: outboxContract,
  'mail stops': mailStopsContract,
  feeds: feedsContract,
}

export function storageContract(name: string, open: OpenTwice): void {
  for (const [part, contract] of Object.entries(parts)) {
    describe(`the ${part} of ${name}`, () => {
      contract(open)
    })
  }

  describe(`the signs of life of ${name}`, () => {
    it('are none at first, and then the latest of any server', async () => {
      const { one, other } = await open()
      expect(await one.heartbeat.last()).toBeNull()
      await one.heartbeat.record('first', at(1))
      await other.heartbeat.record('second', at(3))
      await one.heartbeat.record('first', at(2))
      expect(await one.heartbeat.last()).toBe(at(3))
    })

    it('never go back', async () => {
      const { heartbeat } = (await open()).one
      await heartbeat.record('first', at(2))
      await heartbeat.record('first', at(1))
      expect(await heartbeat.last()).toBe(at(2))
    })
  })

  it(`${name} says that it can be used, and can be closed twice`, async () => {
    const { one } = await open()
    await expect(one.check()).resolves.toBeUndefined()
    await one.close()
    await expect(one.close()).resolves.toBeUndefined()
  })
}
