// @vitest-environment jsdom
// What an earlier page gave and was not carried out, in words.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { NotSaved } from '#client/app/dialogue/NotSaved.tsx'
import type { RefusedCommand } from '#client/connection/dialogue/commandQueue.ts'
import { showRoom, swedishTexts } from '#test/client/showRoom.tsx'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

afterEach(cleanup)

const dialogue = new DialogueBuilder()

function show(...refused: readonly Omit<RefusedCommand, 'commandId'>[]) {
  const shown = showRoom(<NotSaved />, dialogue.state, dialogue.now)
  shown.setRefused(refused.map((each, index) => ({ ...each, commandId: `id${index}` })))
}

const told = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

it('names what was asked for, with what was written in it, and says why', () => {
  show(
    { command: { type: 'area.record', slotId: null, fields: { subject: 'Vätgas' } }, code: 'wrong-phase' },
    { command: { type: 'clock.pause' }, code: 'too-late' },
    { command: { type: 'followUp.comment', followUpId: 'f', text: 'Ring i maj' }, code: 'no-access' },
    {
      command: {
        type: 'outline.set',
        slotId: 's',
        points: [
          { text: 'Läget', plannedMs: 60_000 },
          { text: 'Behovet', plannedMs: 60_000 },
        ],
      },
      code: 'not-found',
    },
  )
  expect(told()).toEqual([
    'Nytt område för fortsatt dialog: ”Vätgas”. Det går inte i det här skedet av dialogen.',
    'Pausa klockan. Det väntade för länge på att skickas.',
    'Kommentar till en uppföljning: ”Ring i maj”. Du har inte längre tillgång till dialogen.',
    'Disposition: ”Läget · Behovet”. Det finns inte längre i dialogen.',
  ])
})

it('is there until its reader has seen it', async () => {
  show({ command: { type: 'clock.pause' }, code: 'too-late' })
  await userEvent.click(screen.getByRole('button', { name: 'Jag har sett det' }))
  expect(screen.queryByRole('listitem')).toBeNull()
})

it('has words for every command, in Swedish and so, by its type, in English', () => {
  for (const { shape } of clientCommandSchema.options) {
    const key = `dialogue:given.${shape.type.value}`
    expect([key, swedishTexts.exists(key)]).toEqual([key, true])
  }
})
