// @vitest-environment jsdom
// Commands given over HTTP, to a server whose answers may be lost.
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useGiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import type { GiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import { commandMessageSchema } from '#shared/protocol/clientMessages.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import { assert } from '#shared/lib/assert.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

afterEach(cleanup)

const dialogue = new DialogueBuilder()

/** Hands over what it gives commands by. */
function Giver({ onShown }: { onShown: (give: GiveFromOutside) => void }) {
  onShown(useGiveFromOutside())
  return null
}

/**
 * Gives the same comment until there are no more answers, `null` for one that is lost; gives the ids that it went under. What is lost is
 * asked for again by itself.
 */
async function idsGiven(dialogueId: string, ...answers: readonly (CommandAnswer | null)[]) {
  const ids: string[] = []
  const fetcher = vi.fn<typeof fetch>()
  for (const answer of answers) {
    fetcher.mockImplementationOnce((_path, init) => {
      assert(typeof init?.body === 'string', 'a command is sent as text')
      ids.push(commandMessageSchema.parse(JSON.parse(init.body)).commandId)
      return answer === null
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(Response.json(answer))
    })
  }
  vi.stubGlobal('fetch', fetcher)
  const given: GiveFromOutside[] = []
  showRoom(<Giver onShown={(give) => given.push(give)} />, dialogue.state, dialogue.now)
  const command = { type: 'followUp.comment', followUpId: 'f1', text: 'Vi har bokat' } as const
  while (ids.length < answers.length) await given.at(-1)?.(dialogueId, command)
  return ids
}

it('a command without an answer is given again under the same id, and anew under another', async () => {
  const [lost, found, anew] = await idsGiven('d1', null, { ok: true, seq: 2 }, { ok: true, seq: 3 })
  expect(found).toBe(lost)
  expect(anew).not.toBe(found)
})

it('a command that could not be stored keeps its id, and one that was refused does not', async () => {
  const refused = (code: 'unavailable' | 'not-allowed') =>
    ({ ok: false, rejection: { code, message: '' } }) as const
  const [unsure, known, anew] = await idsGiven('d2', refused('unavailable'), refused('not-allowed'), {
    ok: true,
    seq: 4,
  })
  expect(known).toBe(unsure)
  expect(anew).not.toBe(known)
})
