import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hasGap,
  nothingReceived,
  receiveBatch,
  receiveCatchUp,
  receiveWelcome,
} from '#client/connection/dialogue/sequence.ts'
import type { Sequence } from '#client/connection/dialogue/sequence.ts'
import type { EventBatch } from '#shared/protocol/socket.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { assert } from '#shared/lib/assert.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const { log } = new DialogueBuilder()
  .invite('leader', 'vinnova', 'facilitator')
  .arrive('leader')
  .by('leader', { type: 'dialogue.start' })
  .by('leader', { type: 'clock.pause' })
  .by('leader', { type: 'clock.resume' })
  .by('leader', { type: 'clock.pause' })
  .by('leader', { type: 'clock.resume' })

const stateAt = (seq: number) => {
  const state = replay('dialogue1', log.slice(0, seq))
  assert(state !== null, 'the log has a beginning')
  return state
}
const end = stateAt(log.length)

const batch = (after: number, upTo: number): EventBatch => ({ after, upTo, events: log.slice(after, upTo) })
const welcomed = (seq: number) => receiveWelcome(nothingReceived, { kind: 'snapshot', state: stateAt(seq) })
const receive = (sequence: Sequence, batches: readonly EventBatch[]) => batches.reduce(receiveBatch, sequence)

describe('events as they arrive', () => {
  it('are applied when they follow', () => {
    expect(receive(welcomed(3), [batch(3, 5)]).state).toEqual(stateAt(5))
  })

  it('are held, not applied, when something before them is missing', () => {
    const sequence = receive(welcomed(3), [batch(4, 5)])
    expect(sequence.state).toEqual(stateAt(3))
    expect(hasGap(sequence)).toBe(true)
  })

  it('are applied once the missing ones have come', () => {
    const sequence = receive(welcomed(3), [batch(4, 5), batch(3, 4)])
    expect(sequence).toEqual({ state: stateAt(5), held: [] })
  })

  it('are applied once, however often they come', () => {
    expect(receive(welcomed(3), [batch(3, 5), batch(3, 5), batch(2, 6), batch(0, 2)]).state).toEqual(
      stateAt(6),
    )
  })

  it('wait for the welcome when they come before it', () => {
    const early = receive(nothingReceived, [batch(3, 4)])
    expect(early.state).toBeNull()
    expect(receiveCatchUp(early, { kind: 'snapshot', state: stateAt(3) }).state).toEqual(stateAt(4))
  })

  it('may be kept from this role, and still count', () => {
    const shown = { after: 3, upTo: 6, events: log.slice(5, 6) }
    expect(receive(welcomed(3), [shown]).state?.seq).toBe(6)
    expect(receive(welcomed(3), [{ after: 3, upTo: 6, events: [] }]).state).toEqual({ ...stateAt(3), seq: 6 })
  })

  it('come to the same state in any order, with repeats, losses and catching up', () => {
    const cut = fc.integer({ min: 0, max: log.length })
    const arrivals = fc.array(fc.tuple(cut, cut).map(([a, b]) => batch(Math.min(a, b), Math.max(a, b))))
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: log.length }), fc.nat(), (batches, start, asked) => {
        let sequence = receive(welcomed(start), batches.slice(0, asked))
        if (sequence.state === null) throw new Error('unreachable')
        expect(sequence.state).toEqual(stateAt(sequence.state.seq))
        const missed = { kind: 'events' as const, batch: batch(sequence.state.seq, log.length) }
        sequence = receive(receiveCatchUp(sequence, missed), batches.slice(asked))
        expect(sequence).toEqual({ state: end, held: [] })
      }),
    )
  })
})

describe('snapshots', () => {
  it('replace the state at the beginning of a connection, even by an earlier one', () => {
    const ahead = welcomed(log.length)
    expect(receiveWelcome(ahead, { kind: 'snapshot', state: stateAt(2) }).state).toEqual(stateAt(2))
  })

  it('that were asked for do not turn back what has come meanwhile', () => {
    const ahead = welcomed(6)
    expect(receiveCatchUp(ahead, { kind: 'snapshot', state: stateAt(4) }).state).toEqual(stateAt(6))
  })
})
