// @vitest-environment jsdom
// The facilitator's messages: how they are sent, and who sees them.
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { MessageButton } from '#client/features/messages/MessageButton.tsx'
import { SentMessage } from '#client/features/messages/SentMessage.tsx'
import { StandingMessage } from '#client/features/messages/StandingMessage.tsx'
import { ShortcutsProvider } from '#client/ui/shortcuts/ShortcutsProvider.tsx'
import type { Audience } from '#shared/dialogue/messages/audience.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const seat = (organisationId: string, role: Seat['role']): Seat => ({
  personId: `${organisationId}1`,
  name: 'Exempel',
  organisationId,
  role,
})
const opened = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('dalarna1', 'dalarna', 'presenter')
    .invite('dalarna2', 'dalarna', 'listener')
    .at(0)
    .arrive('leader', 'dalarna1')
    .by('leader', { type: 'dialogue.start' })
const said = (to: Audience) =>
  opened().at(5).next().by('leader', { type: 'message.send', to, text: 'Ta gärna EU-delen' })
const message = () => screen.getAllByRole('status')[0]?.textContent

afterEach(cleanup)

describe('a message from the facilitator', () => {
  const compose = (dialogue: DialogueBuilder) =>
    showRoom(
      <ShortcutsProvider>
        <MessageButton />
      </ShortcutsProvider>,
      dialogue.state,
      dialogue.now,
    )

  it('is a key and a press: a phrase goes to whoever presents', async () => {
    const shown = compose(opened().at(5).next())
    fireEvent.keyDown(document.body, { key: 'm' })
    await userEvent.click(await screen.findByRole('button', { name: 'Runda av' }))
    expect(shown.given).toEqual([{ type: 'message.send', to: 'presenter', text: 'Runda av' }])
  })

  it('can be written, for everyone', async () => {
    const shown = compose(opened().at(5).next())
    await userEvent.click(screen.getByRole('button', { name: 'Skicka meddelande' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'Alla' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Egen text' }), 'Vi hörs om en stund{Enter}')
    expect(shown.given).toEqual([{ type: 'message.send', to: 'everyone', text: 'Vi hörs om en stund' }])
  })

  it('is said beforehand to wait when whoever presents is not there, and is shown to her when she comes', async () => {
    const dialogue = opened().at(5).next().leave('dalarna1').arrive('dalarna2')
    const shown = compose(dialogue)
    const away = /^Presentatören är inte inne just nu\. Meddelandet visas när hen kommer/
    await userEvent.click(screen.getByRole('button', { name: 'Skicka meddelande' }))
    await screen.findByText(away)
    // To everyone it goes at once.
    await userEvent.click(screen.getByRole('radio', { name: 'Alla' }))
    expect(screen.queryByText(away)).toBeNull()
    await userEvent.click(screen.getByRole('radio', { name: 'Den som presenterar' }))
    await userEvent.click(screen.getByRole('button', { name: 'Runda av' }))
    expect(shown.given).toEqual([{ type: 'message.send', to: 'presenter', text: 'Runda av' }])
    cleanup()

    dialogue.by('leader', { type: 'message.send', to: 'presenter', text: 'Runda av' })
    const sent = showRoom(<SentMessage />, dialogue.state, dialogue.now)
    expect(screen.getByRole('group').textContent).toContain('Visas när presentatören kommer: ”Runda av”')
    sent.setState(dialogue.arrive('dalarna1').state)
    expect(screen.getByRole('group').textContent).toContain('Visas för den som presenterar: ”Runda av”')
    cleanup()
    showRoom(<StandingMessage />, dialogue.state, dialogue.now, seat('dalarna', 'presenter'))
    expect(message()).toBe('Processledaren: ”Runda av”')
    cleanup()
    // It is meant for that slot alone.
    showRoom(<StandingMessage />, dialogue.next().state, dialogue.now, seat('dalarna', 'presenter'))
    expect(message()).toBe('')
  })

  it('says nothing of that while whoever presents is there', async () => {
    const dialogue = opened().at(5).next()
    const shown = compose(dialogue)
    await userEvent.click(screen.getByRole('button', { name: 'Skicka meddelande' }))
    await screen.findByRole('radio', { name: 'Alla' })
    expect(screen.queryByText(/inte inne just nu/)).toBeNull()
    shown.setState(dialogue.leave('dalarna1').state)
    await screen.findByText(/inte inne just nu/)
  })

  it('goes to everyone when nobody presents', async () => {
    const shown = compose(opened())
    await userEvent.click(screen.getByRole('button', { name: 'Skicka meddelande' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Runda av' }))
    expect(shown.given).toMatchObject([{ to: 'everyone' }])
  })

  it('to whoever presents is seen by them and by nobody else', () => {
    const dialogue = said('presenter')
    showRoom(<StandingMessage />, dialogue.state, dialogue.now, seat('dalarna', 'presenter'))
    expect(message()).toBe('Processledaren: ”Ta gärna EU-delen”')
    cleanup()
    showRoom(<StandingMessage />, dialogue.state, dialogue.now, seat('vinnova', 'panel'))
    expect(message()).toBe('')
  })

  it('to everyone is seen by everyone, until the dialogue moves on', () => {
    const dialogue = said('everyone')
    const shown = showRoom(<StandingMessage />, dialogue.state, dialogue.now, seat('vinnova', 'panel'))
    expect(message()).toContain('Ta gärna EU-delen')
    shown.setState(dialogue.next().state)
    expect(message()).toBe('')
  })

  it('can be taken away by the facilitator, who sees whom it is shown to', async () => {
    const dialogue = said('presenter')
    const shown = showRoom(<SentMessage />, dialogue.state, dialogue.now)
    expect(screen.getByRole('group').textContent).toContain(
      'Visas för den som presenterar: ”Ta gärna EU-delen”',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort meddelandet' }))
    expect(shown.given).toEqual([{ type: 'message.clear' }])
    shown.setState(dialogue.by('leader', { type: 'message.clear' }).state)
    expect(screen.queryByRole('group')).toBeNull()
  })
})
