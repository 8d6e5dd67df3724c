// What holds in every dialogue, whatever anybody does to it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialogueEventSchema } from '#shared/dialogue/events.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { elapsed, remaining } from '#shared/dialogue/timer/elapsed.ts'
import { forecast, expectedEnd } from '#shared/dialogue/timer/forecast.ts'
import { isPaused, runOf } from '#shared/dialogue/timer/state.ts'
import { instant } from '#shared/time/instant.ts'
import { actorOf, anySteps, commandOf, freshDialogue, play, playAll } from './commandSequences.ts'

const runs = { numRuns: 400 }

describe('whatever anybody does', () => {
  it('at most one slot is live, and it is the one the timer names', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { timer } = playAll(steps).state
        const live = Object.keys(timer.runs).filter((id) => runOf(timer, id).status === 'live')
        expect(live).toEqual(timer.liveSlotId === null ? [] : [timer.liveSlotId])
      }),
      runs,
    )
  })

  it('a slot is live exactly while the dialogue is', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { timer } = playAll(steps).state
        expect(timer.liveSlotId !== null).toBe(timer.phase === 'live')
      }),
      runs,
    )
  })

  it('the log counts from one without gaps, and time in it never goes back', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { log } = playAll(steps)
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
        expect(log.every(({ at }, index) => index === 0 || at >= (log[index - 1]?.at ?? 0))).toBe(true)
      }),
      runs,
    )
  })

  it('replaying the log gives the live state', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, log } = playAll(steps)
        expect(replay('dialogue', log)).toEqual(state)
      }),
      runs,
    )
  })

  it('every event survives the trip through JSON and its own schema unchanged', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { event } of playAll(steps).log) {
          expect(dialogueEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('no slot has used negative time, and time left only shrinks while the clock runs', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(3_600_000), fc.nat(3_600_000), (steps, a, b) => {
        const { state } = playAll(steps)
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((ms) => instant(state.changedAt + ms))
        for (const slot of state.agenda.slots) {
          expect(elapsed(runOf(state.timer, slot.id), early!)).toBeGreaterThanOrEqual(0)
          const shrunk = remaining(state.timer, slot, early!) - remaining(state.timer, slot, late!)
          const runsNow = slot.id === state.timer.liveSlotId && !isPaused(state.timer)
          expect(shrunk).toBe(runsNow ? late! - early! : 0)
        }
      }),
      runs,
    )
  })

  it('the forecast follows the agenda: what is left comes one after the other, from now on', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(3_600_000), (steps, ms) => {
        const { state } = playAll(steps)
        const now = instant(state.changedAt + ms)
        const slots = forecast(state.agenda, state.timer, state.details.plannedStart, now)
        expect(slots.map(({ slotId }) => slotId)).toEqual(state.agenda.slots.map(({ id }) => id))
        const left = slots.filter(({ status, start }) => status === 'pending' && start !== null)
        left.forEach(({ start, end }, index) => {
          expect(end! - start!).toBeGreaterThanOrEqual(0)
          if (index > 0) expect(start).toBe(left[index - 1]?.end)
          else expect(start!).toBeGreaterThanOrEqual(now)
        })
        if (state.timer.phase === 'live') {
          const end = expectedEnd(state.agenda, state.timer, state.details.plannedStart, now)
          expect(end).toBeGreaterThanOrEqual(now)
        }
      }),
      runs,
    )
  })

  it('taking back the last action restores the clock to what it was before it', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const played = playAll(steps)
        const undo = commandOf({ type: 'clock.undo' })
        const { undo: way, ...core } = played.state.timer
        const undone = play(played, { actor: actorOf('facilitator'), afterMs: 5000, command: undo }, 99)
        if (undone.state.seq === played.state.seq) return
        expect(undone.state.timer).toEqual({ ...way?.before, undo: null })
        expect(core).not.toEqual(way?.before)
      }),
      runs,
    )
  })

  it('what a role may never do leaves no trace', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { at: _at, by, event } of playAll(steps).log) {
          if (by === null || by === 'leader') continue
          expect(event.type).toMatch(/^(area|followUp|signal|outline|outcome)\./)
          expect(by).not.toBe('screen')
        }
      }),
      runs,
    )
  })

  it('random sequences do reach the states that these promises are about', () => {
    const reached = { paused: 0, ended: 0, followUps: 0, undone: 0, skipped: 0 }
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, log } = playAll(steps)
        if (isPaused(state.timer)) reached.paused += 1
        if (state.timer.phase === 'ended') reached.ended += 1
        if (Object.keys(state.followUps.followUps).length > 0) reached.followUps += 1
        if (log.some(({ event }) => event.type === 'clock.undone')) reached.undone += 1
        if (Object.values(state.timer.runs).some(({ status }) => status === 'skipped')) reached.skipped += 1
      }),
      { numRuns: 1000, seed: 20_261_121 },
    )
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(5)
  })
})

describe('the permissions table', () => {
  it('lets nobody but the facilitator run the clock', () => {
    const { state } = freshDialogue()
    for (const role of ['presenter', 'panel', 'listener', 'display'] as const) {
      expect(isAllowed(role, 'dialogue.start', { own: true, ended: false })).toBe(false)
      const command = commandOf({ type: 'dialogue.start' })
      const played = play({ state, log: [], refusals: [] }, { actor: actorOf(role), afterMs: 0, command }, 0)
      expect(played.refusals.map(({ rejection }) => rejection.code)).toEqual(['not-allowed'])
    }
  })
})
