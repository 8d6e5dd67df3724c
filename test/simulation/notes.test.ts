// Pages and a notes server over cables that delay, tear, reorder and break, a disk that fails and a server that dies, locks and reloads:
// nobody is told "saved" of what is not in the log, and in the end everybody has what the log says. A failure prints its seed and its steps.
import { stopTime } from './simulatedTime.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { diskKinds, makeDisk } from './disk.ts'
import type { DiskKind } from './disk.ts'
import type { Edit } from './notesPage.ts'
import { NotesRound, seats } from './notesRound.ts'
import type { Step } from './notesRound.ts'
import { rounds, timeFor } from './rounds.ts'

const who = fc.nat(seats.length - 1)
const at = fc.nat(60)
const kind = <K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ kind: kind('type'), who, at }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('erase'), who, at }) },
  { weight: 24, arbitrary: fc.record({ kind: kind('deliver'), who, count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('shuffle'),
      who,
      way: fc.constantFrom('up' as const, 'down' as const),
      seed: fc.nat(),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: kind('tear', 'cut', 'crash', 'reload', 'retry'), who }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('quiet') }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('network'), who, there: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('lock'), locked: fc.boolean() }) },
  { weight: 12, arbitrary: fc.record({ kind: kind('pass'), ms: fc.constantFrom(1, 60, 700, 45_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('disk'), state: fc.constantFrom('fails', 'works', 'stalls') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('die', 'restart') }) },
)
const anyRound = fc.record({
  disk: fc.constantFrom(...diskKinds),
  pages: fc.integer({ min: 2, max: seats.length }),
  steps: fc.array(anyStep, { minLength: 20, maxLength: 100, size: 'max' }),
})

/** No page calls saved what is not in the log, nor says that less is unsaved than is. */
async function expectTruth(round: NotesRound): Promise<void> {
  const stored = await round.stored()
  for (const [index, page] of round.pages.entries()) {
    const { status, doc } = page.notes
    const lost = page.edits.filter((edit) => !isIn(stored, edit)).length
    const unsaved = page.counts ? lost : Math.min(lost, 1)
    expect({ index, unsaved, atMost: Math.max(unsaved, status.pendingEdits) }).toEqual({
      index,
      unsaved,
      atMost: status.pendingEdits,
    })
    const mayTell = status.connection !== 'connecting' && status.saved
    if (mayTell || seats[index]?.personId === null) {
      expect({ index, lacking: lacks(stored, doc) }).toEqual({ index, lacking: false })
    }
  }
}

async function expectEqualToLog(round: NotesRound): Promise<void> {
  const stored = await round.stored()
  const text = stored.getText('notes').toJSON()
  const here = new Set(round.pages.map(({ notes }) => notes.doc.clientID))
  for (const [index, { notes, text: shown }] of round.pages.entries()) {
    expect({ index, ...notes.status }).toMatchObject({
      index,
      connection: 'online',
      synced: true,
      saved: true,
      pendingEdits: 0,
      keptHere: seats[index]?.personId !== null,
    })
    expect(shown).toBe(text)
    expect(lacks(stored, notes.doc) || lacks(notes.doc, stored)).toBe(false)
    const present = notes.awareness.getStates()
    expect(new Set(present.keys())).toEqual(here)
    for (const [other, page] of round.pages.entries()) {
      if (other === index) continue
      const user: unknown = present.get(page.notes.doc.clientID)?.['user']
      expect(user).toMatchObject({ id: seats[other]?.personId })
    }
  }
  expectNothingLost(round, text)
}

/** What was typed is there once, unless somebody erased it, or the page was gone before it kept anything. */
function expectNothingLost({ pages, typed, erased }: NotesRound, text: string): void {
  const forgotten = new Set(pages.flatMap((page) => [...page.forgotten]))
  for (const edit of typed) {
    const times = text.split(edit.letter).length - 1
    if (erased.has(edit.letter) || forgotten.has(edit)) expect(times).toBeLessThanOrEqual(1)
    else expect({ ...edit, times }).toEqual({ ...edit, times: 1 })
  }
}

/** Whether a document holds an edit. */
function isIn(doc: Y.Doc, edit: Edit): boolean {
  if (edit.kind === 'typed') return Y.getState(doc.store, edit.clientId) >= edit.clock
  return !doc.getText('notes').toJSON().includes(edit.letter)
}

/** Whether `doc` holds anything that `other` does not. */
function lacks(other: Y.Doc, doc: Y.Doc): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(other))
  let news = false
  copy.on('update', () => {
    news = true
  })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return news
}

interface Plan {
  readonly disk: DiskKind
  readonly pages: number
  readonly steps: readonly Step[]
}

async function play({ disk, pages, steps }: Plan): Promise<void> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  const round = new NotesRound(pages, makeDisk(disk))
  try {
    await round.begin()
    for (const step of steps) {
      await round.take(step)
      await expectTruth(round)
    }
    await round.settle()
    await expectEqualToLog(round)
  } finally {
    await round.close()
    stopTime()
  }
}

const ROUNDS = 40

test(
  'whatever happens, "saved" is true, and in the end everybody has what the log says',
  { timeout: timeFor(ROUNDS) },
  async () => {
    await fc.assert(fc.asyncProperty(anyRound, play), rounds(ROUNDS))
  },
)
