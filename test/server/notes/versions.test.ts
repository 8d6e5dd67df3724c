// Versions of notes: one for each end of a slot, of what was written until then, whatever fails in between.
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { assert } from '#shared/lib/assert.ts'
import { slotEndsOf } from '#shared/dialogue/report/slotEnds.ts'
import { NOTES_SCHEMA_VERSION } from '#shared/protocol/notes.ts'
import { seconds } from '#shared/time/instant.ts'
import { MOST_ASKED, SETTLING, VersionKeeper } from '#server/notes/versions/versionKeeper.ts'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import { MemoryNotesVersions } from '#server/storage/memory/notesVersions.ts'
import type { NotesVersionStore } from '#server/storage/notesVersions.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { NotesHarness, TestLog } from './harness.ts'

/** A dialogue whose opening is live, and nodes that keep versions of its notes in one storage. */
function world() {
  const dialogue = new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
  const key = { dialogueId: 'dialogue1', slotId: dialogue.slotId('opening') }
  const log = new MemoryNotesLog()
  const versions: NotesVersionStore & { fails?: boolean } = new MemoryNotesVersions()
  const keep = versions.keep.bind(versions)
  versions.keep = async (version) => {
    if (versions.fails === true) throw new Error('disk full')
    return keep(version)
  }
  const node = () => {
    const notes = new NotesHarness({ log: new TestLog(log) })
    const { scheduler, logger } = notes
    const keeper = new VersionKeeper({
      versions,
      events: { read: async () => dialogue.log },
      readStored: (room) => notes.rooms.readStored(room),
      scheduler,
      logger,
    })
    return { notes, keeper, scheduler, logger, writer: notes.join({}, key) }
  }
  return {
    dialogue,
    key,
    versions,
    log,
    node,
    /** The slot ends; gives that end. */
    end() {
      dialogue.next()
      const end = slotEndsOf('dialogue1', dialogue.log).at(-1)
      assert(end !== undefined, 'the slot has ended')
      return end
    },
    async textOf(number: number): Promise<string> {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, (await versions.content(key, number)) ?? new Uint8Array())
      return doc.getText('notes').toJSON()
    },
  }
}

describe('at the end of a slot', () => {
  it('its notes are kept, with what was on its way and without what came later', async () => {
    const { node, key, end, versions, textOf } = world()
    const { keeper, scheduler, writer } = node()
    await scheduler.advance(1000)
    writer.type('Hej')
    const ended = end()
    keeper.ended(key.dialogueId, [ended])
    await scheduler.advance(SETTLING)
    writer.type(' och hopp')
    await scheduler.advance(1000)
    expect(await versions.list(key)).toMatchObject([
      {
        number: 1,
        cause: 'ended',
        endedBySeq: ended.seq,
        at: ended.at,
        personId: null,
        schema: NOTES_SCHEMA_VERSION,
      },
    ])
    expect(await textOf(1)).toBe('Hej')
  })

  it('they are kept also where nobody has written, and nobody has them open', async () => {
    const { node, key, end, versions, textOf } = world()
    const { keeper, scheduler, writer, notes } = node()
    writer.leave()
    await scheduler.advance(60_000)
    expect(notes.rooms.all).toEqual([])
    keeper.ended(key.dialogueId, [end()])
    await scheduler.advance(SETTLING)
    expect(await versions.list(key)).toHaveLength(1)
    expect(await textOf(1)).toBe('')
  })

  it('they are kept once, with what was written on another node', async () => {
    const { node, key, end, versions, textOf } = world()
    const [a, b] = [node(), node()]
    for (const { scheduler } of [a, b]) await scheduler.advance(60_000)
    b.writer.type('Skrivet på en annan nod')
    const ended = end()
    a.keeper.ended(key.dialogueId, [ended])
    await b.scheduler.advance(SETTLING)
    // The other node is asked for the list in the same moment, and finds that the end has no version.
    await Promise.all([a.scheduler.advance(SETTLING), b.keeper.list(key)])
    expect(await versions.list(key)).toHaveLength(1)
    expect(await textOf(1)).toBe('Skrivet på en annan nod')
  })

  it('those that did not change refer to the same text, also past a compaction', async () => {
    const { node, key, end, dialogue, versions } = world()
    const { keeper, scheduler, writer, notes } = node()
    await scheduler.advance(1000)
    for (const word of ['ett ', 'två ', 'tre']) {
      writer.type(word)
      await scheduler.advance(1000)
    }
    keeper.ended(key.dialogueId, [end()])
    await scheduler.advance(SETTLING)
    writer.leave()
    await scheduler.advance(60_000)
    expect(notes.counters.compactions).toBe(1)
    dialogue.by('leader', { type: 'slot.goBack', from: dialogue.slotId('presentation', 'dalarna') })
    keeper.ended(key.dialogueId, [end()])
    await scheduler.advance(SETTLING)
    const [first, second] = await versions.list(key)
    expect(second?.contentId).toBe(first?.contentId)
  })

  it('a server that stops at once keeps them before it is gone', async () => {
    const { node, key, end, versions } = world()
    const { keeper } = node()
    keeper.ended(key.dialogueId, [end()])
    await keeper.finish()
    expect(await versions.list(key)).toHaveLength(1)
  })
})

describe('an end that was missed', () => {
  it('is made up for when somebody looks, and says when that was', async () => {
    const { node, key, end, textOf } = world()
    const before = node()
    await before.scheduler.advance(1000)
    before.writer.type('Skrivet före kraschen')
    await before.scheduler.advance(1000)
    const ended = end()
    // The server goes down before it has kept anything; another starts later.
    const { keeper, scheduler } = node()
    await scheduler.advance(seconds(90))
    expect(await keeper.list(key)).toMatchObject([
      { endedBySeq: ended.seq, at: ended.at, keptAt: scheduler.now() },
    ])
    expect(await keeper.list(key)).toHaveLength(1)
    expect(await textOf(1)).toBe('Skrivet före kraschen')
  })

  it('is made up for at the start, in dialogues that were going on', async () => {
    const { node, key, end, versions } = world()
    end()
    const { keeper, scheduler } = node()
    await scheduler.advance(seconds(5))
    keeper.makeUpAfterRestart([key.dialogueId])
    await keeper.finish()
    expect(await versions.list(key)).toHaveLength(1)
  })

  it('waits until it has settled', async () => {
    const { node, key, end } = world()
    const { keeper, scheduler, writer } = node()
    await scheduler.advance(SETTLING / 2)
    writer.type('på väg')
    end()
    expect(await keeper.list(key)).toEqual([])
    await scheduler.advance(SETTLING)
    expect(await keeper.list(key)).toHaveLength(1)
  })

  it('is made up for after a storage that failed, and meanwhile hides nothing', async () => {
    const { node, key, end, dialogue, versions } = world()
    const { keeper, scheduler, logger } = node()
    keeper.ended(key.dialogueId, [end()])
    await scheduler.advance(SETTLING)
    versions.fails = true
    dialogue.by('leader', { type: 'slot.goBack', from: dialogue.slotId('presentation', 'dalarna') })
    keeper.ended(key.dialogueId, [end()])
    await scheduler.advance(SETTLING)
    expect(logger.lines).toMatchObject([{ level: 'warn' }])
    expect(await keeper.list(key)).toHaveLength(1)
    versions.fails = false
    expect(await keeper.list(key)).toHaveLength(2)
  })
})

describe('when a facilitator asks', () => {
  it('the text is kept as it is, by her', async () => {
    const { node, key, textOf } = world()
    const { keeper, scheduler, writer } = node()
    await scheduler.advance(1000)
    writer.type('Så långt')
    const asked = keeper.keepNow(key, { cause: 'asked' }, 'leader')
    await scheduler.advance(1000)
    expect(await asked).toMatchObject({ ok: true, value: { number: 1, cause: 'asked', personId: 'leader' } })
    expect(await textOf(1)).toBe('Så långt')
  })

  it('asking again keeps no second version of the same text, unless somebody else asks', async () => {
    const { node, key, versions } = world()
    const { keeper, scheduler, writer } = node()
    await scheduler.advance(1000)
    const first = await keeper.keepNow(key, { cause: 'asked' }, 'leader')
    expect(await keeper.keepNow(key, { cause: 'asked' }, 'leader')).toEqual(first)
    await keeper.keepNow(key, { cause: 'asked' }, 'colleague')
    writer.type('mer')
    await scheduler.advance(1000)
    await keeper.keepNow(key, { cause: 'asked' }, 'colleague')
    expect((await versions.list(key)).map(({ personId }) => personId)).toEqual([
      'leader',
      'colleague',
      'colleague',
    ])
  })

  it('a restoring keeps what it replaces, unless the last version holds it already', async () => {
    const { node, key, versions } = world()
    const { keeper, scheduler, writer } = node()
    await scheduler.advance(1000)
    await keeper.keepNow(key, { cause: 'asked' }, 'leader')
    expect(await keeper.keepNow(key, { cause: 'restoring' }, 'leader')).toMatchObject({
      value: { number: 1, cause: 'asked' },
    })
    writer.type('mer')
    await scheduler.advance(1000)
    await keeper.keepNow(key, { cause: 'restoring' }, 'leader')
    expect(await versions.list(key)).toMatchObject([{ cause: 'asked' }, { cause: 'restoring' }])
  })

  it('there is a limit, which the ends of slots do not meet', async () => {
    const { node, key, end } = world()
    const { keeper, scheduler } = node()
    const ask = (n: number) => keeper.keepNow(key, { cause: 'asked' }, `leader${n % 2}`)
    for (let n = 0; n < MOST_ASKED; n += 1) await ask(n)
    expect(await ask(MOST_ASKED)).toEqual({ ok: false, error: 'too-many' })
    end()
    await scheduler.advance(SETTLING)
    expect(await keeper.list(key)).toHaveLength(MOST_ASKED + 1)
  })
})
