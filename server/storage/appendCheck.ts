// What every storage looks at before it appends: a wrong event on disk would make its dialogue unreadable for good.
import { recordedEventSchema } from '#shared/dialogue/events.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Append } from './eventLog.ts'

/** The events as they are to be written. @throws Error when they are not what `Append` promises, which is a bug of ours. */
export function checkedEvents({ dialogueId, after, events, readModels }: Append): readonly RecordedEvent[] {
  assert(events.length > 0, 'an append has events')
  assert(readModels.summary.id === dialogueId, 'the summary is of the dialogue that is appended to')
  return events.map((recorded, index) => {
    assert(recorded.seq === after + 1 + index, 'events are numbered without gaps')
    const parsed = recordedEventSchema.safeParse(recorded)
    assert(parsed.success, `event ${recorded.seq} has the form of a ${recorded.event.type}`)
    return parsed.data
  })
}
