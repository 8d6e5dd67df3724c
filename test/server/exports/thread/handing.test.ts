// Handing dialogues over to whoever makes a file of them: one at a time, in order, and what goes wrong is told at both ends.
import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { handOver, received } from '#server/exports/thread/handing.ts'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
import { handedExamples } from './handedExample.ts'

function handing(dialogues?: AsyncIterable<HandedSnapshot>) {
  const handed = handOver(dialogues)
  onTestFinished(handed.close)
  return handed
}

async function idsOf(dialogues: ReturnType<typeof received>): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { state } of dialogues) ids.push(state.id)
  return ids
}

it('of forty dialogues no more than one is there at any time: the next is read when it is asked for', async () => {
  let read = 0
  let taken = 0
  const { port } = handing(handedExamples(40, (number) => (read = number)))
  for await (const { state } of received(port)) {
    taken += 1
    expect(state.id).toBe(`dialogue-${taken}`)
    // Time for whoever would read ahead.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate()
    expect(read).toBe(taken)
  }
  expect(taken).toBe(40)
})

it('none is read before the first is asked for', async () => {
  let read = 0
  const { port } = handing(handedExamples(2, (number) => (read = number)))
  for (let turn = 0; turn < 3; turn += 1) await setImmediate()
  expect(read).toBe(0)
  expect(await idsOf(received(port))).toEqual(['dialogue-1', 'dialogue-2'])
})

it('notes come as documents', async () => {
  const { port } = handing(handedExamples(1, () => undefined))
  for await (const { notes } of received(port)) {
    expect([...notes.values()].map((doc) => doc.share.size > 0)).toContain(true)
  }
})

it('a file that is about no dialogue, or about none yet, gets none', async () => {
  expect(await idsOf(received(handing().port))).toEqual([])
  expect(await idsOf(received(handing(handedExamples(0, () => undefined)).port))).toEqual([])
})

it('a dialogue that cannot be read ends it, with the reason kept where it was read', async () => {
  const cause = new Error('no space left')
  async function* faulty(): AsyncGenerator<HandedSnapshot, void, void> {
    yield* handedExamples(1, () => undefined)
    throw cause
  }
  const { port, failure } = handing(faulty())
  expect(failure()).toBeNull()
  await expect(idsOf(received(port))).rejects.toThrow('No more dialogues are handed over')
  expect(failure()).toEqual({ cause })
})

it('whoever is given up in the middle of it is told that no more come', async () => {
  const { port, close } = handing(handedExamples(3, () => undefined))
  const dialogues = received(port)
  expect((await dialogues.next()).done).toBe(false)
  close()
  await expect(dialogues.next()).rejects.toThrow('No more dialogues are handed over')
})
