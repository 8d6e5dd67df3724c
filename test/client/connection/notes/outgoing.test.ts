// What the stock provider sends, recognised on its way out.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outgoingKind } from '#client/connection/notes/outgoing.ts'
import * as frames from '../../../server/notes/frames.ts'

const empty = Y.encodeStateAsUpdate(new Y.Doc())

test.each([
  ['a SyncStep1', frames.step1(new Y.Doc()), 'other'],
  ['a SyncStep2', frames.step2(empty), 'step2'],
  ['an Update', frames.update(empty), 'update'],
  ['presence of its own', frames.presence([7, 1, {}]), 'other'],
  ['presence of its own among others', frames.presence([3, 1, {}], [7, 1, null]), 'other'],
  ['presence of others alone', frames.presence([3, 1, {}], [4, 1, null]), 'echo'],
  ['a question for presence', frames.queryPresence, 'other'],
])('%s', (_, frame, kind) => {
  expect(outgoingKind(frame, 7)).toBe(kind)
})
