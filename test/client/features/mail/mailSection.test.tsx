// @vitest-environment jsdom
// The letters of a dialogue, with a server that answers as the test says.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MailSection } from '#client/features/mail/MailSection.tsx'
import type { MailStatus, MailText, SentLetters } from '#shared/protocol/http/mail.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()

const letter = (changes: Partial<MailText> = {}): MailText => ({
  personId: 'p1',
  name: 'Kollega Exempel',
  aboutId: null,
  to: 'dalarna@example.org',
  subject: 'Snart dags: Boka möte',
  text: 'Hej Kollega Exempel,\nsnart dags.',
  state: 'not-sent',
  ...changes,
})

/** Answers with the letters of each kind, and that sending went as `results` say; keeps what is asked for. */
function show(
  kinds: Parameters<typeof MailSection>[0]['kinds'],
  status: MailStatus,
  letters: readonly MailText[],
  results: SentLetters['results'] = [{ personId: 'p1', result: 'queued' }],
) {
  const asked: { readonly path: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { method, body }: { method?: string; body?: string }) => {
    asked.push({ path, body: body === undefined ? undefined : JSON.parse(body) })
    if (path === '/api/mail/status') return Promise.resolve(Response.json(status))
    if (method !== 'POST') return Promise.resolve(Response.json(letters))
    return Promise.resolve(Response.json({ results }, { status: 202 }))
  })
  const shown = showRoom(<MailSection kinds={kinds} />, dialogue.state, dialogue.now)
  return Object.assign(asked, { shown })
}

const withoutServer: MailStatus = { sends: false, from: null }
const withServer: MailStatus = { sends: true, from: 'snabbdialog@example.org' }

afterEach(cleanup)

describe('the letters', () => {
  it('are there to read and copy where no mail is sent', async () => {
    // With a clipboard of its own.
    const user = userEvent.setup()
    show(['report-round', 'due-soon', 'overdue'], withoutServer, [letter()])
    expect(await screen.findByText(/^Ingen e-postserver är ansluten/)).toBeDefined()
    expect(screen.getByText(/dalarna@example.org · Inte skickat/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /^Läs brevet till Kollega Exempel/ }))
    expect(screen.getByText(/snart dags\.$/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /^Kopiera brevet till Kollega Exempel/ }))
    expect(await navigator.clipboard.readText()).toBe(
      'Snart dags: Boka möte\n\nHej Kollega Exempel,\nsnart dags.',
    )
  })

  it('are of the kind that is chosen', async () => {
    const asked = show(['report-round', 'due-soon', 'overdue'], withoutServer, [])
    await screen.findByText('Ingen omgång väntar på svar.')
    await userEvent.click(screen.getByRole('radio', { name: 'Försenat' }))
    await screen.findByText('Ingen uppföljning är försenad.')
    expect(asked.at(-1)?.path).toBe('/api/dialogues/dialogue1/mail/overdue?as=leader')
  })

  it('say from where they are sent, and how far each has come', async () => {
    show(['due-soon'], withServer, [letter({ state: 'sent' }), letter({ personId: 'p2', state: 'stopped' })])
    expect(await screen.findByText(/från snabbdialog@example.org/)).toBeDefined()
    expect(screen.getByText(/· Skickat$/)).toBeDefined()
    expect(screen.getByText(/· Vill inte ha brev$/)).toBeDefined()
  })

  it('that invite are sent to those who have not got one', async () => {
    const asked = show(['invitation'], withServer, [
      letter(),
      letter({ personId: 'p2', state: 'sent' }),
      letter({ personId: 'p3', to: null, state: 'no-address' }),
    ])
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka 1 inbjudan' }))
    await screen.findByText('1 brev är på väg.')
    expect(asked.find(({ body }) => body !== undefined)?.body).toEqual({ personIds: ['p1'] })
  })

  it('that tell what the dialogue came to are sent to everybody by one press, and say how far they have come', async () => {
    const asked = show(['results'], withServer, [
      letter(),
      letter({ personId: 'p2', state: 'sent' }),
      letter({ personId: 'p3', to: null, state: 'no-address' }),
    ])
    await screen.findByText('1 skickat · 1 inte skickat · 1 saknar e-postadress')
    expect(screen.getByText('Läs breven (3)')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Skicka till 1 person' }))
    await screen.findByText('1 brev är på väg.')
    expect(asked.at(-1)?.path).toBe('/api/dialogues/dialogue1/mail/results?as=leader')
  })

  it('that some do not get are told of as a problem, with those that are on their way', async () => {
    show(
      ['results'],
      withServer,
      [letter(), letter({ personId: 'p2' })],
      [
        { personId: 'p1', result: 'queued' },
        { personId: 'p2', result: 'no-address' },
      ],
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka till 2 personer' }))
    expect(await screen.findByText('1 brev är på väg. 1 skickades inte.')).toBeDefined()
  })

  it('that nobody gets are told of alone', async () => {
    show(['results'], withServer, [letter()], [{ personId: 'p1', result: 'no-address' }])
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka till 1 person' }))
    expect(await screen.findByText('1 skickades inte.')).toBeDefined()
  })

  it('are said to be sent when the answer was lost and the page found them sent by asking again', async () => {
    show(['results'], withServer, [letter()], [{ personId: 'p1', result: 'already-sent' }])
    const button = await screen.findByRole('button', { name: 'Skicka till 1 person' })
    const answering = fetch
    let isLost = false
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
      if (init?.method !== 'POST' || isLost) return answering(path, init)
      isLost = true
      return Promise.reject(new TypeError('Failed to fetch'))
    })
    await userEvent.click(button)
    expect(await screen.findByText('Allt är skickat eller på väg.')).toBeDefined()
  })

  it('that tell what the dialogue came to are at hand to copy where none are sent', async () => {
    show(['results'], withoutServer, [letter({ subject: 'Efter snabbdialogen: Smart energi' })])
    await userEvent.click(await screen.findByText('Läs och kopiera brevet'))
    expect(screen.getByRole('button', { name: /^Kopiera brevet till Kollega Exempel/ })).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Skicka/ })).toBeNull()
  })

  it('that came to nothing can be sent again, one by one, and those that came cannot', async () => {
    const asked = show(['results'], withServer, [
      letter({ personId: 'p1', state: 'refused' }),
      letter({ personId: 'p2', name: 'Ny Adress', state: 'sent-elsewhere' }),
      letter({ personId: 'p3', name: 'Har Fått', state: 'sent' }),
    ])
    await screen.findByText('1 skickat · 1 togs inte emot · 1 skickat till en tidigare adress')
    expect(screen.getByText(/Rätta den under Personer/)).toBeDefined()
    expect(screen.getByText('Läs brevet')).toBeDefined()
    const again = screen.getAllByRole('button', { name: /^Skicka igen till/ })
    expect(again.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Skicka igen till Kollega Exempel: Snart dags: Boka möte',
      'Skicka igen till Ny Adress: Snart dags: Boka möte',
    ])
    await userEvent.click(screen.getByRole('button', { name: /^Skicka igen till Ny Adress/ }))
    await screen.findByText('1 brev är på väg.')
    const sent = asked.find(({ body }) => body !== undefined)
    expect(sent).toEqual({
      path: '/api/dialogues/dialogue1/mail/results/again?as=leader',
      body: { personId: 'p2', aboutId: null },
    })
  })

  it('that are not sent by the product cannot be sent again by it', async () => {
    show(['overdue'], withoutServer, [letter({ state: 'refused' })])
    await screen.findByText(/Togs inte emot/)
    expect(screen.queryByRole('button', { name: /^Skicka igen/ })).toBeNull()
  })

  it('leave the focus on how far they have come, when the button that sent the last of them goes', async () => {
    const letters = [letter()]
    show(['results'], withServer, letters)
    const button = await screen.findByRole('button', { name: 'Skicka till 1 person' })
    letters[0] = letter({ state: 'waiting' })
    await userEvent.click(button)
    const tally = await screen.findByText('1 på väg')
    expect(screen.queryByRole('button', { name: /^Skicka till/ })).toBeNull()
    expect(document.activeElement).toBe(tally)
  })

  it('are read anew when what they tell of changes', async () => {
    const asked = show(['results'], withServer, [letter()])
    await screen.findByText('1 inte skickat')
    const before = asked.length
    const fields = { what: 'Boka möte', ownerOrganisationId: 'vinnova' }
    const { state } = new DialogueBuilder()
      .invite('leader', 'vinnova', 'facilitator')
      .by('leader', { type: 'followUp.record', slotId: null, fields })
    asked.shown.setState(state)
    await expect.poll(() => asked.length).toBeGreaterThan(before)
  })

  it('are there for whoever is invited while the page is open', async () => {
    const letters: MailText[] = []
    const { shown } = show(['invitation'], withServer, letters)
    await screen.findByText('Ingen att bjuda in än.')
    letters.push(letter())
    shown.setState(new DialogueBuilder().invite('p1', 'vinnova', 'panel').state)
    expect(await screen.findByRole('button', { name: 'Skicka 1 inbjudan' })).toBeDefined()
  })

  it('that invite are not offered to be sent where none can be', async () => {
    show(['invitation'], withoutServer, [letter()])
    await screen.findByText(/^Ingen e-postserver/)
    expect(screen.queryByRole('button', { name: /^Skicka/ })).toBeNull()
    expect(screen.getByRole('link', { name: /kalenderinbjudan/ }).getAttribute('href')).toBe(
      '/api/dialogues/dialogue1/invitation.ics?as=leader&lang=sv',
    )
  })
})
