// @vitest-environment jsdom
// Who waits, as the facilitator sees it, and the answers she gives.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LobbyPanel } from '#client/features/lobby/LobbyPanel.tsx'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const dialogue = new DialogueBuilder({ organisations })
const entry = (id: string, name: string, organisationId: string): LobbyEntry => ({
  id,
  name,
  organisationId,
  since: dialogue.plannedStart,
})

/** Answers every request as done, and keeps what was asked for. */
function serverThatAgrees() {
  const asked: { readonly path: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) })
    return Promise.resolve(new Response(null, { status: 204 }))
  })
  return asked
}

afterEach(cleanup)

describe('the lobby’s panel', () => {
  it('takes no place when nobody waits, unless it is asked to say so', () => {
    showRoom(<LobbyPanel saysWhenEmpty />, dialogue.state, dialogue.now)
    expect(screen.getByText('Ingen väntar i väntrummet.')).toBeDefined()
    cleanup()
    showRoom(<LobbyPanel />, dialogue.state, dialogue.now)
    expect(screen.queryByText('Ingen väntar i väntrummet.')).toBeNull()
  })

  it('tells politely who waits, with organisation and since when', () => {
    showRoom(<LobbyPanel />, dialogue.state, dialogue.now).setLobby([entry('e1', 'Gäst Exempel', 'dalarna')])
    expect(screen.getByText('Gäst Exempel väntar på att komma in.')).toBeDefined()
    expect(screen.getByText('Region Dalarna · sedan kl. 9.00')).toBeDefined()
  })

  it('admits in the role that follows from the organisation, or in another', async () => {
    const asked = serverThatAgrees()
    showRoom(<LobbyPanel />, dialogue.state, dialogue.now).setLobby([
      entry('e1', 'Gäst Ett', 'dalarna'),
      entry('e2', 'Gäst Två', 'vinnova'),
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Släpp in Gäst Ett' }))
    await userEvent.selectOptions(screen.getByLabelText('Roll för Gäst Två'), 'Lyssnar')
    await userEvent.click(screen.getByRole('button', { name: 'Släpp in Gäst Två' }))
    expect(asked).toEqual([
      {
        path: '/api/dialogues/dialogue1/lobby/e1?as=leader',
        body: { answer: 'admit', role: 'presenter' },
      },
      {
        path: '/api/dialogues/dialogue1/lobby/e2?as=leader',
        body: { answer: 'admit', role: 'listener' },
      },
    ])
  })

  it('leads whoever has let one in on to the next', async () => {
    serverThatAgrees()
    const [one, two] = [entry('e1', 'Gäst Ett', 'dalarna'), entry('e2', 'Gäst Två', 'vinnova')]
    const shown = showRoom(<LobbyPanel />, dialogue.state, dialogue.now)
    shown.setLobby([one, two])
    await userEvent.click(screen.getByRole('button', { name: 'Släpp in Gäst Ett' }))
    shown.setLobby([two])
    expect(document.activeElement).toBe(screen.getByLabelText('Roll för Gäst Två'))
  })

  it('declines', async () => {
    const asked = serverThatAgrees()
    showRoom(<LobbyPanel />, dialogue.state, dialogue.now).setLobby([entry('e1', 'Gäst Ett', 'dalarna')])
    await userEvent.click(screen.getByRole('button', { name: 'Avvisa Gäst Ett' }))
    expect(asked.map(({ body }) => body)).toEqual([{ answer: 'decline' }])
    await screen.findByText('Gäst Ett släpptes inte in.')
  })
})
