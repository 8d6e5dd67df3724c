// What a page tells the others of its user's writing, and how seldom.
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { pauseForThought } from '#client/features/notes/typing.ts'
import { tellWriting } from '#client/features/notes/writing/tellWriting.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { FakeScheduler } from '#test/server/notes/fakeScheduler.ts'

function page() {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState({ cursor: null })
  const told: unknown[] = []
  awareness.on('update', () => told.push(awareness.getLocalState()?.['writing']))
  const scheduler = new FakeScheduler()
  return { told, awareness, scheduler, leave: () => doc.destroy(), ...tellWriting(awareness, scheduler) }
}

describe('that somebody writes', () => {
  it('is told once when it begins, and once when a pause for thought is over', async () => {
    const { told, typed, scheduler, leave } = page()
    for (let key = 0; key < 20; key += 1) {
      typed()
      await scheduler.advance(300)
    }
    expect(told).toEqual([true])
    await scheduler.advance(pauseForThought - 301)
    expect(told).toEqual([true])
    await scheduler.advance(1)
    expect(told).toEqual([true, false])
    leave()
  })

  it('is told of no more while nobody types', async () => {
    const { told, typed, scheduler, leave } = page()
    await scheduler.advance(60_000)
    expect(told).toEqual([])
    typed()
    await scheduler.advance(60_000)
    expect(told).toEqual([true, false])
    typed()
    expect(told).toEqual([true, false, true])
    leave()
  })

  it('is over at once when the text goes away, and nothing comes after', async () => {
    const { told, typed, stop, scheduler, leave } = page()
    stop()
    expect(told).toEqual([])
    typed()
    stop()
    await scheduler.advance(milliseconds(2 * pauseForThought))
    expect(told).toEqual([true, false])
    leave()
  })

  it('is told to nobody once the notes are closed', async () => {
    const { awareness, told, typed, scheduler, leave } = page()
    typed()
    leave()
    await scheduler.advance(pauseForThought)
    expect(awareness.getLocalState()).toBeNull()
    expect(told.at(-1)).toBeUndefined()
  })
})
