// Signals, the word, messages, outlines and locks: what listeners, presenters and the facilitator do beside the clock.
import { describe, expect, it } from 'vitest'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { standingMessage } from '#shared/dialogue/messages/message.ts'
import { isLocked } from '#shared/dialogue/notesLocks/lock.ts'
import { outlineTotal, pointAt } from '#shared/dialogue/outlines/outline.ts'
import { questionQueue, speakingQuestion } from '#shared/dialogue/signals/state.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { afterSaid, refusalCodes } from './playedDialogue.ts'
import type { Said } from './playedDialogue.ts'

const dalarnaPresents: readonly Said[] = [
  ['facilitator', { type: 'dialogue.start' }],
  ['facilitator', { type: 'slot.next', from: 'slot1' }],
]
const question = { type: 'signal.raise', slotId: 'slot2', kind: 'question' } as const

describe('signals', () => {
  it('gather with the organisation that raised them', () => {
    const played = afterSaid(
      ...dalarnaPresents,
      ['panel', { type: 'signal.raise', slotId: 'slot2', kind: 'continue' }],
      ['listener', question],
    )
    expect(Object.values(played.state.signals.signals)).toMatchObject([
      { kind: 'continue', organisationId: 'energimyndigheten', slotId: 'slot2' },
      { kind: 'question', organisationId: 'skane', slotId: 'slot2' },
    ])
  })

  it('are refused twice, on the own presentation, before it has begun, and from a screen', () => {
    const played = afterSaid(
      ...dalarnaPresents,
      ['panel', question],
      ['panel', question],
      ['presenter', question],
      ['panel', { ...question, slotId: 'slot4' }],
      ['display', question],
    )
    expect(refusalCodes(played)).toEqual(['already-so', 'not-allowed', 'wrong-slot-status', 'not-allowed'])
  })

  it('are withdrawn by the one who raised them, or by the facilitator', () => {
    const withdraw = { type: 'signal.withdraw', signalId: 'step2n1' } as const
    const played = afterSaid(
      ...dalarnaPresents,
      ['panel', question],
      ['listener', withdraw],
      ['panel', withdraw],
    )
    expect(refusalCodes(played)).toEqual(['not-allowed'])
    expect(played.state.signals.signals).toEqual({})
  })

  it('queue for the word in the order they were raised, and one has it at a time', () => {
    const played = afterSaid(
      ...dalarnaPresents,
      ['panel', question],
      ['listener', question],
      ['facilitator', { type: 'word.give', signalId: 'step2n1' }],
      ['facilitator', { type: 'word.give', signalId: 'step3n1' }],
    )
    expect(speakingQuestion(played.state.signals)?.id).toBe('step3n1')
    expect(questionQueue(played.state.signals)).toEqual([])
    expect(played.state.signals.signals['step2n1']?.word).toBe('spoken')
  })

  it('give the word for as long as the presentation is talked about, and no longer', () => {
    const asked: readonly Said[] = [
      ...dalarnaPresents,
      ['panel', question],
      ['facilitator', { type: 'word.give', signalId: 'step2n1' }],
      ['facilitator', { type: 'slot.next', from: 'slot2' }],
    ]
    expect(speakingQuestion(afterSaid(...asked).state.signals)?.id).toBe('step2n1')
    const next = afterSaid(...asked, ['facilitator', { type: 'slot.next', from: 'slot3' }])
    expect(speakingQuestion(next.state.signals)).toBeNull()
    expect(next.state.signals.signals['step2n1']?.word).toBe('spoken')
    const ended = afterSaid(...asked, ['facilitator', { type: 'dialogue.end' }])
    expect(speakingQuestion(ended.state.signals)).toBeNull()
  })
})

describe('a message from the facilitator', () => {
  it('to the presenter is for whoever presents, and for that slot alone', () => {
    const message = { type: 'message.send', to: 'presenter', text: 'Ta gärna EU-delen' } as const
    const { messages } = afterSaid(...dalarnaPresents, ['facilitator', message]).state
    expect(standingMessage(messages, 'slot2', true)?.text).toBe('Ta gärna EU-delen')
    expect(standingMessage(messages, 'slot2', false)).toBeNull()
    expect(standingMessage(messages, 'slot3', true)).toBeNull()
  })
})

describe('an outline', () => {
  const points = [
    { text: 'Styrkeområden', plannedMs: minutes(4) },
    { text: 'Internationell koppling', plannedMs: minutes(6) },
  ]

  it('is the presenting region’s own, and only presentations have one', () => {
    const set = (slotId: string): ClientCommandInput => ({ type: 'outline.set', slotId, points })
    const played = afterSaid(
      ['presenter', set('slot2')],
      ['presenter', set('slot4')],
      ['panel', set('slot2')],
      ['facilitator', set('slot3')],
    )
    expect(Object.keys(played.state.outlines.outlines)).toEqual(['slot2'])
    expect(refusalCodes(played)).toEqual(['not-allowed', 'not-allowed', 'wrong-slot-status'])
    expect(outlineTotal(points)).toBe(minutes(10))
  })

  it('tells where one should be, and by how much the last point runs over', () => {
    expect(pointAt(points, minutes(1))).toEqual({ index: 0, left: minutes(3) })
    expect(pointAt(points, minutes(4))).toEqual({ index: 1, left: minutes(6) })
    expect(pointAt(points, seconds(630))).toEqual({ index: 1, left: -seconds(30) })
    expect(pointAt([], minutes(1))).toBeNull()
  })
})

describe('locks on notes', () => {
  it('close one slot or all, and the one on all does not forget the others', () => {
    const lock = (slotId: string | null): Said => ['facilitator', { type: 'notes.lock', slotId }]
    const played = afterSaid(lock('slot2'), lock(null), [
      'facilitator',
      { type: 'notes.unlock', slotId: null },
    ])
    expect(isLocked(played.state.notesLocks, 'slot2')).toBe(true)
    expect(isLocked(played.state.notesLocks, 'slot4')).toBe(false)
    expect(isLocked(afterSaid(lock(null)).state.notesLocks, 'slot4')).toBe(true)
  })
})
