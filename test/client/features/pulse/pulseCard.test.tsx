// @vitest-environment jsdom
// The pulse in the live room, with a server that can be reached or not.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PulsePart } from '#client/app/room/parts/PulsePart.tsx'
import { PulseCard } from '#client/features/pulse/PulseCard.tsx'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = () =>
  new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
const open: PulseView = { open: true, answered: false, waiting: 0, results: null }
const thanks = /^Tack, ditt svar är sparat/

/** A server that can be out of reach, and that keeps one answer. */
function serve() {
  const server = { isReachable: true, losesReplies: false, view: open, answers: new Array<unknown>() }
  vi.stubGlobal('fetch', (_path: string, { method, body }: { method: string; body?: string }) => {
    if (!server.isReachable) return Promise.reject(new TypeError('no network'))
    if (method === 'GET') return Promise.resolve(Response.json(server.view))
    if (server.view.answered) return Promise.resolve(Response.json({ code: 'conflict' }, { status: 409 }))
    server.answers.push(JSON.parse(body ?? 'null'))
    server.view = { ...server.view, open: false, answered: true }
    if (server.losesReplies) return Promise.reject(new TypeError('the reply was lost'))
    return Promise.resolve(new Response(null, { status: 204 }))
  })
  return server
}

function show() {
  const { state, now } = dialogue()
  showRoom(<PulseCard />, state, now)
}

/** The card, which `move` draws in another place. */
function showMovable() {
  const { state, now } = dialogue()
  function Movable() {
    const [place, setPlace] = useState(1)
    return (
      <>
        <button type="button" onClick={() => setPlace(place + 1)}>
          Flytta
        </button>
        <PulseCard key={place} />
      </>
    )
  }
  showRoom(<Movable />, state, now)
  return { move: () => fireEvent.click(screen.getByRole('button', { name: 'Flytta' })) }
}

async function fillIn() {
  await userEvent.click(await screen.findByRole('radio', { name: '4' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Ja' }))
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }))

/** A server out of reach, and an answer that is kept for it. */
async function keptAnswer() {
  const server = serve()
  show()
  await fillIn()
  server.isReachable = false
  await send()
  expect(await screen.findByText(/Svaret skickas när den är tillbaka/)).toBeDefined()
  return server
}

const networkReturns = () => act(async () => fireEvent(window, new Event('online')))

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

describe('the pulse in the room', () => {
  it('asks one question after the other, and thanks', async () => {
    const server = serve()
    show()
    await screen.findByRole('radio', { name: '4' })
    expect(screen.queryByRole('radio', { name: 'Ja' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Skicka svaret' })).toBeNull()
    await fillIn()
    await send()
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toEqual([{ valuable: 4, rightActors: 'yes', next: null }])
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('keeps an answer without network, and sends it when the network returns', async () => {
    const server = await keptAnswer()
    server.isReachable = true
    await networkReturns()
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toHaveLength(1)
  })

  it('asks before the page is closed on an answer that waits, and not once it is sent', async () => {
    const wouldAsk = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))
    const server = await keptAnswer()
    expect(wouldAsk()).toBe(true)
    server.isReachable = true
    await networkReturns()
    await screen.findByText(thanks)
    expect(wouldAsk()).toBe(false)
  })

  it('sends a kept answer when the server can be reached, though the browser never was without a network', async () => {
    const server = await keptAnswer()
    server.isReachable = true
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toHaveLength(1)
  })

  it('keeps what has been filled in when it is drawn elsewhere, as in a window that becomes narrow', async () => {
    const server = serve()
    const { move } = showMovable()
    await fillIn()
    await userEvent.type(screen.getByRole('textbox'), 'Ett möte till')
    move()
    expect(await screen.findByDisplayValue('Ett möte till')).toBeDefined()
    expect(screen.getByRole('radio', { name: '4' })).toHaveProperty('checked', true)
    await send()
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toEqual([{ valuable: 4, rightActors: 'yes', next: 'Ett möte till' }])
    await waitFor(() => expect(sessionStorage).toHaveLength(0))
  })

  it('sends a kept answer also when it has been drawn elsewhere meanwhile', async () => {
    const server = serve()
    const { move } = showMovable()
    await fillIn()
    server.isReachable = false
    await send()
    await screen.findByText(/Svaret skickas när den är tillbaka/)
    server.isReachable = true
    move()
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toHaveLength(1)
  })

  it('thanks also when the first reply was lost, for the answer is there', async () => {
    const server = serve()
    show()
    await fillIn()
    server.losesReplies = true
    await send()
    await screen.findByText(/Svaret skickas när den är tillbaka/)
    server.losesReplies = false
    await networkReturns()
    expect(await screen.findByText(thanks)).toBeDefined()
    expect(server.answers).toHaveLength(1)
  })

  it('is asked for again when the network returns', async () => {
    const server = serve()
    server.isReachable = false
    show()
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeDefined()
    server.isReachable = true
    await networkReturns()
    expect(await screen.findByRole('radio', { name: '4' })).toBeDefined()
  })

  it('comes with the closing slot, and stays after the end', async () => {
    serve()
    const built = dialogue().invite('leader', 'vinnova', 'facilitator').at(0).arrive('leader')
    built.by('leader', { type: 'dialogue.start' })
    showRoom(<PulsePart />, built.state, built.now)
    expect(screen.queryByRole('heading', { name: 'Tre frågor om dialogen' })).toBeNull()
    cleanup()
    while (built.state.timer.liveSlotId !== built.slotId('closing')) built.next()
    showRoom(<PulsePart />, built.state, built.now)
    expect(await screen.findByRole('heading', { name: 'Tre frågor om dialogen' })).toBeDefined()
    cleanup()
    built.by('leader', { type: 'dialogue.end' })
    showRoom(<PulsePart />, built.state, built.now)
    expect(await screen.findByRole('heading', { name: 'Tre frågor om dialogen' })).toBeDefined()
  })
})
