// @vitest-environment jsdom
// What the results lend to other parts of the room: the form, with word of what becomes of it, and one result by itself.
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useCapture } from '#client/features/results/capturing/capture.ts'
import { CaptureProvider } from '#client/features/results/capturing/CaptureProvider.tsx'
import { ResultCard } from '#client/features/results/list/ResultCard.tsx'
import { ShortcutsProvider } from '#client/ui/shortcuts/ShortcutsProvider.tsx'
import { err, ok } from '#shared/lib/result.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const id = '6f1c2d34-5b6a-4c7d-8e9f-0a1b2c3d4e5f'
const listener: Seat = { personId: 'l', name: 'L', organisationId: null, role: 'listener' }

const started = () =>
  new DialogueBuilder()
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })

const withFollowUp = () =>
  started().by('leader', {
    type: 'followUp.record',
    followUpId: id,
    slotId: null,
    fields: { what: 'Boka möte', ownerOrganisationId: 'vinnova' },
  })

afterEach(cleanup)

describe('the form, opened for another part of the room', () => {
  it('tells each time it is sent, and when that was refused', async () => {
    const told: string[] = []
    function Begin() {
      const { openFor } = useCapture()
      const begin = () =>
        openFor(
          { kind: 'followUp', prefill: { id } },
          {
            sent: (command) =>
              told.push(command.type === 'followUp.record' ? `sent ${command.followUpId}` : 'wrong'),
            refused: () => told.push('refused'),
            closed: () => told.push('closed'),
          },
        )
      return (
        <button type="button" onClick={begin}>
          Begin
        </button>
      )
    }
    const dialogue = started()
    const shown = showRoom(
      <ShortcutsProvider>
        <CaptureProvider>
          <Begin />
        </CaptureProvider>
      </ShortcutsProvider>,
      dialogue.state,
      dialogue.now,
    )
    shown.answerWith(err({ code: 'unavailable', message: 'disk full' }))
    await import('#client/features/results/capturing/CaptureForm.tsx')
    await act(() => new Promise((resolve) => setTimeout(resolve)))
    await act(() => vi.dynamicImportSettled())
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Begin' }))
    await user.keyboard('Boka möte{Enter}')
    expect(told.filter((word) => word !== 'closed')).toEqual([`sent ${id}`, 'refused'])
    shown.answerWith(ok(9))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Spara' }))
    expect(told.filter((word) => word !== 'closed')).toEqual([`sent ${id}`, 'refused', `sent ${id}`])
    expect(told.at(-1)).toBe('closed')
  })
})

describe('a result by itself', () => {
  it('lets whoever may change its status', async () => {
    const dialogue = withFollowUp()
    const card = <ResultCard result={{ kind: 'followUp', id }} onClose={() => undefined} />
    const shown = showRoom(card, dialogue.state, dialogue.now)
    const user = userEvent.setup()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status för Boka möte' }), 'klar')
    expect(shown.given).toMatchObject([
      { type: 'followUp.change', followUpId: id, changes: { status: 'done' } },
    ])
  })

  it('shows the others what it is, and nothing to change', () => {
    const dialogue = withFollowUp()
    const card = <ResultCard result={{ kind: 'followUp', id }} onClose={() => undefined} />
    showRoom(card, dialogue.state, dialogue.now, listener)
    expect(screen.getByText('Boka möte')).toBeDefined()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('shows an area with those it concerns', () => {
    const dialogue = started().by('leader', {
      type: 'area.record',
      areaId: id,
      slotId: null,
      fields: { subject: 'Vätgas', actorIds: ['vinnova'] },
    })
    const card = <ResultCard result={{ kind: 'area', id }} onClose={() => undefined} />
    showRoom(card, dialogue.state, dialogue.now)
    expect(within(screen.getByRole('dialog')).getByText(/Vinnova/)).toBeDefined()
  })
})
