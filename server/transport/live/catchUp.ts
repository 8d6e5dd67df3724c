// What a client is sent to come level with a room: the events it missed, or everything when that is too much.
import type { DialogueRoom, Publication } from '#server/dialogue/room.ts'
import type { EventBatch, Welcome } from '#shared/protocol/socket.ts'
import { visibleEvents, visibleState } from '#shared/protocol/visibility.ts'
import type { Audience } from '#shared/protocol/visibility.ts'

/** What came after event number `afterSeq`; the whole state when that is `null`, or too long ago. */
export function catchUp(room: DialogueRoom, audience: Audience, afterSeq: number | null): Welcome['catchUp'] {
  const events = afterSeq === null ? null : room.since(afterSeq)
  if (afterSeq === null || events === null) {
    return { kind: 'snapshot', state: visibleState(room.state, audience) }
  }
  return {
    kind: 'events',
    batch: { after: afterSeq, upTo: room.state.seq, events: visibleEvents(events, audience) },
  }
}

/** A change as the audience is told of it. */
export function batchOf({ before, state, events }: Publication, audience: Audience): EventBatch {
  return { after: before.seq, upTo: state.seq, events: visibleEvents(events, audience) }
}
