// @vitest-environment jsdom
// The pulse on the page, with a server that answers as the test says.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PulseSection } from '#client/features/pulse/PulseSection.tsx'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder({
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
})
const open: PulseView = { open: true, answered: false, waiting: 0, results: null }

/** Answers each question with `view`, and each answer with `status`; keeps the answers. */
function show(view: PulseView, status = 204) {
  const answers: unknown[] = []
  vi.stubGlobal('fetch', (_path: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET') return Promise.resolve(Response.json(view))
    answers.push(JSON.parse(body ?? 'null'))
    return Promise.resolve(new Response(null, { status }))
  })
  showRoom(<PulseSection />, dialogue.state, dialogue.now)
  return answers
}

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

describe('the pulse', () => {
  it('asks for the first two answers before it sends any', async () => {
    const answers = show(open)
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka svaret' }))
    expect(screen.getByRole('alert').textContent).toBe('Svara på de två första frågorna.')
    await userEvent.click(screen.getByRole('radio', { name: '4' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }))
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }))
    expect(answers).toEqual([{ valuable: 4, rightActors: 'yes', next: null }])
  })

  it('keeps what was written when it cannot be sent', async () => {
    show(open, 503)
    await userEvent.type(await screen.findByRole('textbox'), 'Ett möte till')
    await userEvent.click(screen.getByRole('radio', { name: '5' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Delvis' }))
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Servern svarar inte just nu. Försök igen om en stund.',
    )
    expect(screen.getByDisplayValue('Ett möte till')).toBeDefined()
  })

  it('thanks, and says why no answers are shown yet', async () => {
    show({ open: false, answered: true, waiting: 1, results: null })
    expect(await screen.findByText('Tack, ditt svar är sparat.')).toBeDefined()
    expect(screen.getByText(/visas när minst 5 har svarat/)).toBeDefined()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows what all said together as numbers', async () => {
    const results = {
      answers: 5,
      valuable: [0, 0, 0, 1, 4] as const,
      valuableMean: 4.8,
      rightActors: { yes: 4, partly: 1, no: 0 },
      next: ['Ett möte till'],
    }
    show({ open: false, answered: true, waiting: 0, results })
    expect(await screen.findByText('4,8 av 5 i snitt, 5 svar.')).toBeDefined()
    expect(screen.getByRole('row', { name: 'Delvis 1' })).toBeDefined()
    expect(screen.getByText('Ett möte till')).toBeDefined()
  })
})
