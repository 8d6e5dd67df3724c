// The thread in which files are made: the same files as without it, and what goes wrong with one leaves the others alone.
import { describe, expect, it, onTestFinished } from 'vitest'
import { FileThread } from '#server/exports/thread/fileThread.ts'
import type { FileThreadNeeds } from '#server/exports/thread/fileThread.ts'
import type { FileOrder } from '#server/exports/thread/order.ts'
import { exportFiles } from '#server/exports/exports.ts'
import type { ExportName } from '#server/exports/exports.ts'
import { assert } from '#shared/lib/assert.ts'
import { seconds } from '#shared/time/instant.ts'
import { FakeScheduler } from '../../notes/fakeScheduler.ts'
import { exampleSnapshot } from '../exampleSnapshot.ts'
import { made, partsOf, withoutTags } from '../files.ts'
import { FAULTY, GATED, closedGate } from './gate.ts'
import { handedExample, handedExamples } from './handedExample.ts'

function newThread(needs: Partial<FileThreadNeeds> = {}) {
  const scheduler = new FakeScheduler()
  const failures: unknown[] = []
  const thread = new FileThread({ scheduler, onFailure: (error) => failures.push(error), ...needs })
  onTestFinished(() => thread.close())
  return { thread, scheduler, failures }
}

const order = (name: ExportName): FileOrder => ({ kind: 'dialogue', name, snapshot: handedExample() })

/** A file about several dialogues. */
const evaluation: FileOrder = {
  kind: 'evaluation',
  data: { series: [], pulses: new Map(), language: 'sv', now: exampleSnapshot().now },
}

const names = Object.keys(exportFiles) as ExportName[]

/** What is in the file, without what Office files tell of when and with which numbers they were written. */
function contentOf(name: ExportName, bytes: Uint8Array): unknown {
  if (!/\.(docx|xlsx)$/.test(name)) return new TextDecoder().decode(bytes)
  const { 'docProps/core.xml': _written, 'word/document.xml': document, ...parts } = partsOf(bytes)
  return document === undefined ? parts : withoutTags(document)
}

describe('the thread that makes files', () => {
  it('makes every file of a dialogue as it is made without it', async () => {
    const { thread } = newThread()
    for (const name of names) {
      const file = await thread.make(order(name))
      assert(file.ok, `${name} is made`)
      expect(contentOf(name, file.value)).toEqual(contentOf(name, await made(name, exampleSnapshot())))
    }
  })

  it('is there from the first file until none has been asked for in a minute', async () => {
    const { thread, scheduler } = newThread()
    expect(thread.running).toBe(false)
    await thread.make(order('follow-ups.csv'))
    await scheduler.advance(seconds(59))
    await thread.make(order('follow-ups.csv'))
    await scheduler.advance(seconds(59))
    expect(thread.running).toBe(true)
    await scheduler.advance(seconds(1))
    expect(thread.running).toBe(false)
    expect(await thread.make(order('follow-ups.csv'))).toMatchObject({ ok: true })
  })

  it('makes the files that wait although one has brought it down or could not be made', async () => {
    const { thread, failures } = newThread({ module: FAULTY })
    const orders = (['archive.json', 'report.docx', 'follow-ups.csv', 'attendance.xlsx'] as const).map(order)
    const files = await Promise.all(orders.map((each) => thread.make(each)))
    expect(files).toMatchObject([
      { ok: false, error: { reason: 'failed', cause: { message: 'This is not to be put together' } } },
      { ok: false, error: { reason: 'failed' } },
      { ok: true },
      { ok: true },
    ])
    expect(failures).toEqual([])
  })

  it('gives up a file that never ends, and makes the next', async () => {
    const gate = closedGate()
    const { thread, scheduler } = newThread({ module: FAULTY })
    const endless = thread.make(order('report.md'))
    await gate.reached()
    await scheduler.advance(seconds(30))
    expect(await endless).toMatchObject({ ok: false, error: { reason: 'too-slow' } })
    expect(await thread.make(order('follow-ups.csv'))).toMatchObject({ ok: true })
    expect(thread.ordered).toBe(0)
  })

  it('refuses more than may wait, at once, and makes those that do', async () => {
    const gate = closedGate()
    const { thread } = newThread({ module: GATED, limits: { mostWaiting: 2 } })
    const waiting = [1, 2, 3].map(() => thread.make(order('follow-ups.csv')))
    expect(await thread.make(order('follow-ups.csv'))).toEqual({ ok: false, error: { reason: 'busy' } })
    expect(thread.ordered).toBe(3)
    gate.open()
    expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([true, true, true])
  })

  it('reads nothing of the dialogues of files that wait, and of two such files those of the first before any of the second', async () => {
    const gate = closedGate()
    const { thread } = newThread({ module: GATED })
    const read: string[] = []
    const files = ['first', 'second'].map((name) =>
      thread.make(
        evaluation,
        handedExamples(3, (number) => read.push(`${name} ${number}`)),
      ),
    )
    await gate.reached()
    expect(read).toEqual([])
    gate.open()
    expect((await Promise.all(files)).map(({ ok }) => ok)).toEqual([true, true])
    expect(read).toEqual(['first 1', 'first 2', 'first 3', 'second 1', 'second 2', 'second 3'])
  })

  it('says which reading a file failed by, and makes the next', async () => {
    const { thread } = newThread()
    const cause = new Error('no space left')
    const file = await thread.make(
      evaluation,
      handedExamples(2, (number) => {
        if (number === 2) throw cause
      }),
    )
    expect(file).toEqual({ ok: false, error: { reason: 'unread', cause } })
    expect(
      await thread.make(
        evaluation,
        handedExamples(2, () => undefined),
      ),
    ).toMatchObject({ ok: true })
  })

  it('ends when it is told to, whatever it makes, and makes no more', async () => {
    const gate = closedGate()
    const { thread } = newThread({ module: FAULTY })
    const orders = (['report.md', 'follow-ups.csv'] as const).map(order)
    const files = orders.map((each) => thread.make(each))
    await gate.reached()
    await thread.close()
    expect(thread.running).toBe(false)
    const busy = { ok: false, error: { reason: 'busy' } }
    expect(await Promise.all(files)).toMatchObject([busy, busy])
    expect(await thread.make(order('follow-ups.csv'))).toMatchObject(busy)
  })

  it('that cannot start makes nothing, says so, and is tried again for the next file', async () => {
    const { thread, failures } = newThread({ module: new URL('missing.ts', import.meta.url).href })
    for (const attempt of [1, 2]) {
      expect(await thread.make(order('follow-ups.csv'))).toMatchObject({ error: { reason: 'failed' } })
      await expect.poll(() => failures).toHaveLength(attempt)
      expect(thread.running).toBe(false)
    }
  })
})
