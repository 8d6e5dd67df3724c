// @vitest-environment jsdom
// Where the pulse stands in the room, and that it stays there.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { RoomParts } from '#client/app/room/frame/RoomParts.tsx'
import type { Arrangement } from '#client/app/room/frame/arrangement.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()

function Ending({ arrangement }: { arrangement: Arrangement }) {
  const [hasEnded, setEnded] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setEnded(true)}>
        Avsluta
      </button>
      <RoomParts
        arrangement={arrangement}
        stage={null}
        actions={hasEnded ? <h2>Dialogen är slut</h2> : 'Nästa punkt'}
        pulse={<input aria-label="Svar" />}
        notes="Anteckningarna"
        agenda={null}
        attendance={null}
        results={null}
        bar={null}
      />
    </>
  )
}

const show = (arrangement: Arrangement) =>
  showRoom(<Ending arrangement={arrangement} />, dialogue.state, dialogue.now)

afterEach(cleanup)

describe('the pulse', () => {
  it.each(['wide', 'two', 'phone'] as const)(
    'keeps what has been written when the dialogue ends: %s',
    async (arrangement) => {
      show(arrangement)
      await userEvent.type(screen.getByLabelText('Svar'), 'Mer tid')
      await userEvent.click(screen.getByRole('button', { name: 'Avsluta' }))
      expect(screen.getByRole('heading', { name: 'Dialogen är slut' })).toBeDefined()
      expect(screen.getByLabelText('Svar')).toHaveProperty('value', 'Mer tid')
    },
  )

  it.each([
    ['wide', true],
    ['two', true],
    ['phone', false],
  ] as const)('comes after the notes where they scroll by themselves: %s %s', (arrangement, isAfter) => {
    show(arrangement)
    const place = screen.getByText('Anteckningarna').compareDocumentPosition(screen.getByLabelText('Svar'))
    expect((place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).toBe(isAfter)
  })
})
