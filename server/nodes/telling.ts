// What this node tells the others: that there is something new, and where it stands.
import type { Bus } from '#server/bus/bus.ts'
import type { BusMessage } from '#server/bus/message.ts'
import type { Publication } from '#server/dialogue/room.ts'
import type { Neighbours } from '#server/notes/neighbours.ts'
import type { News } from '#server/transport/live/news.ts'
import { unreachable } from '#shared/lib/assert.ts'

/** Tells of a change that was decided here. */
export function tellOfChange(bus: Bus, { decidedHere, state }: Publication): void {
  if (decidedHere) bus.publish({ kind: 'dialogue', dialogueId: state.id, seq: state.seq })
}

/** Tells of news that is in no log. Names stay where they are: the others look them up. */
export function tellOfNews(bus: Bus, news: News): void {
  bus.publish(messageOf(news))
}

/** The other nodes as the notes server sees them. */
export function neighboursOver(bus: Bus): Neighbours {
  return {
    stored: (room) => bus.publish({ kind: 'notes', ...room }),
    opened: (room) => bus.publish({ kind: 'presence-wanted', ...room }),
    present: (room, states) => bus.publish({ kind: 'presence', ...room, states }),
  }
}

function messageOf(news: News): BusMessage {
  switch (news.kind) {
    case 'names': {
      const { dialogueId, cards } = news
      return { kind: 'names', dialogueId, personIds: cards.map(({ id }) => id) }
    }
    case 'lobby':
      return { kind: 'lobby', dialogueId: news.dialogueId }
    case 'seats-taken':
    case 'name-erased':
    case 'session-ended':
      return news
    default:
      return unreachable(news)
  }
}
