// When open notes are looked at anew: when what somebody may do there can have changed, and not otherwise.
import { expect, it } from 'vitest'
import { reviewNotes } from '#server/transport/notes/notesAccess.ts'
import type { DialogueCommand } from '#shared/dialogue/commands.ts'
import { assert } from '#shared/lib/assert.ts'
import { house, invite } from '../dialogue/house.ts'

async function scene() {
  const { room } = await house()
  await invite(room, 'presenter', 'presenter')
  let reviews = 0
  const notes = { review: () => void (reviews += 1) }
  room.subscribe((publication) => reviewNotes(notes, publication))
  return {
    /** How many reviews came of the command. */
    async reviewsAfter(command: DialogueCommand): Promise<number> {
      reviews = 0
      const giver = { kind: 'server', onBehalfOf: null } as const
      const answer = await room.give({ command, giver, commandId: null })
      assert(answer.ok, 'the command is accepted')
      return reviews
    },
  }
}

it('people who come and go, and moves of the clock, change nothing', async () => {
  const { reviewsAfter } = await scene()
  expect(await reviewsAfter({ type: 'person.arrive', personId: 'presenter' })).toBe(0)
  expect(await reviewsAfter({ type: 'dialogue.start' })).toBe(1)
  expect(await reviewsAfter({ type: 'clock.pause', reason: 'other' })).toBe(0)
})

it('a role, a lock, the agenda and the end each may', async () => {
  const { reviewsAfter } = await scene()
  await reviewsAfter({ type: 'dialogue.start' })
  expect(
    await reviewsAfter({
      type: 'person.change',
      personId: 'presenter',
      organisationId: 'skane',
      role: 'listener',
    }),
  ).toBe(1)
  expect(await reviewsAfter({ type: 'notes.lock', slotId: null })).toBe(1)
  expect(await reviewsAfter({ type: 'slot.add', kind: 'break', title: null, organisationId: null })).toBe(1)
  expect(await reviewsAfter({ type: 'dialogue.end' })).toBe(1)
})
