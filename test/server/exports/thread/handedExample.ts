// The example's dialogue as it is handed to the thread that makes files.
import * as Y from 'yjs'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
import { exampleSnapshot } from '../exampleSnapshot.ts'

export function handedExample(): HandedSnapshot {
  const { notes, ...rest } = exampleSnapshot()
  const updates = [...notes].map(([slotId, doc]) => [slotId, Y.encodeStateAsUpdate(doc)] as const)
  return { ...rest, notes: new Map(updates) }
}

/** As many dialogues; `onRead` is told the number of each, the first being 1, when it is read. */
export async function* handedExamples(
  count: number,
  onRead: (number: number) => void,
): AsyncGenerator<HandedSnapshot, void, void> {
  const example = handedExample()
  for (let number = 1; number <= count; number += 1) {
    onRead(number)
    yield { ...example, state: { ...example.state, id: `dialogue-${number}` } }
  }
}
