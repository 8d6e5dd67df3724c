// Frames that are none: whatever bytes come, the room stands and honest clients go on.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { parseInbound } from '#server/notes/inbound.ts'
import { checkUpdate } from '#server/notes/updateCheck.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import * as frames from './frames.ts'
import { NotesHarness } from './harness.ts'

/** A document with text, marks, nested types and deletions, as real updates have them. */
function richUpdate(): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('Regionens styrkor: åkerbruk, ÄVEN skog')
  paragraph.insert(0, [text])
  fragment.insert(0, [paragraph, new Y.XmlElement('bulletList')])
  text.format(2, 5, { bold: true, link: { href: 'https://exempel.se' } })
  text.delete(8, 4)
  paragraph.setAttribute('level', '2')
  fragment.delete(1, 1)
  return Y.encodeStateAsUpdate(doc)
}

/** Real frames of every kind with some of their bytes changed, cut or repeated. */
const mangled = fc
  .record({
    frame: fc.constantFrom(
      frames.update(richUpdate()),
      frames.step2(richUpdate()),
      frames.step1(new Y.Doc()),
      frames.presence([7, 1, { cursor: null }], [8, 2, null]),
      frames.queryPresence,
    ),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    cutAt: fc.option(fc.nat(), { nil: undefined }),
    tail: fc.uint8Array({ maxLength: 4 }),
  })
  .map(({ frame, changes, cutAt, tail }) => {
    const bytes = Uint8Array.from(frame)
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    return Uint8Array.from([
      ...bytes.subarray(0, cutAt === undefined ? bytes.length : cutAt % bytes.length),
      ...tail,
    ])
  })

const anyFrame = fc.oneof(fc.uint8Array({ maxLength: 200 }), mangled)

test('parsing never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(anyFrame, (bytes) => {
      const parsed = parseInbound(bytes)
      if (parsed.ok && 'update' in parsed.value) checkUpdate(parsed.value.update)
      expect(typeof parsed.ok).toBe('boolean')
    }),
    { numRuns: 3000 },
  )
})

test('lengths that promise more than there is cost no memory', () => {
  const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]
  expect(checkUpdate(Uint8Array.from([1, ...huge, 1, 0])).ok).toBe(false)
  expect(checkUpdate(Uint8Array.from(huge)).ok).toBe(false)
  expect(checkUpdate(Uint8Array.from([0, ...huge])).ok).toBe(false)
  expect(parseInbound(Uint8Array.from([1, ...huge])).ok).toBe(false)
  expect(parseInbound(Uint8Array.from([1, 8, ...huge, 0])).ok).toBe(false)
})

test('an honest client writes on undisturbed while hostile ones send anything at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFrame, { minLength: 1, maxLength: 12 }), async (hostile) => {
      const notes = new NotesHarness()
      const honest = notes.join()
      await notes.scheduler.advance(50)
      let typed = ''
      for (const frame of hostile) {
        notes.join().send(frame)
        honest.type('x')
        typed += 'x'
        await notes.scheduler.advance(20)
      }
      await notes.scheduler.advance(100)
      expect(honest.socket.closedWith).toBeNull()
      expect(honest.socket.takeAcks().at(-1)).toBe(hostile.length)
      expect(await notes.storedText()).toBe(typed)
    }),
    { numRuns: 150 },
  )
})

const refusedFrames: readonly (readonly [string, Uint8Array])[] = [
  ['an empty frame', new Uint8Array()],
  ['an unknown message type', Uint8Array.of(9)],
  ["the server's own message type", Uint8Array.of(100, 1)],
  ['an auth message', Uint8Array.of(2, 0, 0)],
  ['an unknown sync message', Uint8Array.of(0, 7)],
  ['a truncated update', frames.update(richUpdate()).subarray(0, 20)],
  ['an update that is none', frames.update(Uint8Array.of(1, 2, 3))],
  ['bytes after the message', Uint8Array.of(3, 0)],
  ['presence that is no object', frames.presence([5, 1, [1]])],
  ['presence that is not JSON', frames.presence([5, 1, '{'])],
  ['presence past its size', frames.presence([5, 1, { cursor: 'x'.repeat(5000) }])],
]

test.each(refusedFrames)(
  '%s ends the connection with 4400 and is logged without its content',
  async (_, frame) => {
    const notes = new NotesHarness()
    const client = notes.join()
    await notes.scheduler.advance(50)
    client.send(frame)
    expect(client.socket.closedWith).toBe(notesClose.badFrame)
    expect(notes.counters.badFrames).toBe(1)
    expect(notes.logger.lines).toHaveLength(1)
    expect(Object.keys(notes.logger.lines[0]!.fields)).toEqual(['dialogueId', 'slotId', 'reason'])
  },
)

test('nothing that follows a refused frame is taken', async () => {
  const notes = new NotesHarness()
  const client = notes.join()
  await notes.scheduler.advance(50)
  client.send(Uint8Array.of(9))
  client.type('too late')
  await notes.scheduler.advance(50)
  expect(notes.log.appends).toEqual([])
})
