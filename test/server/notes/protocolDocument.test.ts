// The examples and the tables of docs/protocol.md are what the server does.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { parseInbound } from '#server/notes/inbound.ts'
import { presenceFrame, storedFrame } from '#server/notes/outbound.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { payloadOf } from './fakeSocket.ts'
import * as frames from './frames.ts'

const document = await readFile(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')

const examples: readonly (readonly [string, Uint8Array])[] = [
  ['SyncStep1 of an empty document', frames.step1(new Y.Doc())],
  ['SyncStep2 with nothing in it', frames.step2(Y.encodeStateAsUpdate(new Y.Doc()))],
  ['awareness: 1 entry, client 5, clock 2', frames.presence([5, 2, { a: 1 }])],
  ['awareness of nobody', payloadOf(presenceFrame([]))],
  ['tell me who is here', frames.queryPresence],
  ['three of your SyncStep2 and Update messages', payloadOf(storedFrame(3))],
]

test.each(examples)('the example of %s is byte for byte what is sent', (title, frame) => {
  const hex = [...frame].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  expect(document.replaceAll(/\n {10,}/g, ' ')).toMatch(new RegExp(`^${hex} +${title}`, 'm'))
})

test('the examples that clients send are messages', () => {
  for (const [, frame] of examples.slice(0, 5)) expect(parseInbound(frame).ok).toBe(true)
})

test('every close code is in the table, and no other', () => {
  const listed = [...document.matchAll(/^\| (\d{4}) \|/gm)].map(([, code]) => Number(code))
  expect(new Set(listed)).toEqual(new Set(Object.values(notesClose)))
})
