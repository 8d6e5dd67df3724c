// @vitest-environment jsdom
// Capturing and changing results on the page: few keys, permissions, refusals, and changes that meet.
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CaptureProvider } from '#client/features/results/capturing/CaptureProvider.tsx'
import { ResultsPane } from '#client/features/results/list/ResultsPane.tsx'
import { ResultsBar } from '#client/features/results/ResultsBar.tsx'
import { ShortcutsProvider } from '#client/ui/shortcuts/ShortcutsProvider.tsx'
import { assert } from '#shared/lib/assert.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'rise', name: 'RISE', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const panel: Seat = { personId: 'rise1', name: 'Panel', organisationId: 'rise', role: 'panel' }
const listener: Seat = { personId: 'listener1', name: 'L', organisationId: 'dalarna', role: 'listener' }

const presenting = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('rise1', 'rise', 'panel')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()

const withResults = () => {
  const dialogue = presenting()
  const fields = { subject: 'Vätgas i tung industri', regionIds: ['dalarna'], actorIds: ['vinnova'] }
  dialogue.by('leader', { type: 'area.record', slotId: null, fields })
  const what = { what: 'Boka möte', ownerOrganisationId: 'rise', dueDate: '2026-12-01' }
  dialogue.by('leader', { type: 'followUp.record', slotId: null, fields: what })
  return dialogue
}

const room = (
  <ShortcutsProvider>
    <CaptureProvider>
      <ResultsBar />
      <ResultsPane />
    </CaptureProvider>
  </ShortcutsProvider>
)

/** The form is fetched when the page has time; from then on the first key opens it at once. */
async function formFetched(): Promise<void> {
  await import('#client/features/results/capturing/CaptureForm.tsx')
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  await act(() => vi.dynamicImportSettled())
}

afterEach(cleanup)

describe('capturing', () => {
  it('takes one key, the words, and Enter', async () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    await formFetched()
    await userEvent.setup().keyboard('oVätgas{Enter}')
    expect(shown.given).toEqual([
      {
        type: 'area.record',
        slotId: dialogue.slotId('presentation', 'dalarna'),
        fields: {
          subject: 'Vätgas',
          regionIds: ['dalarna'],
          actorIds: ['rise'],
          nextStep: 'other',
          nextStepNote: null,
        },
      },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Området är sparat.')).toBeDefined()
  })

  it('takes a follow-up in the same way, with a date at one press', async () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    const user = userEvent.setup()
    await formFetched()
    await user.keyboard('uBoka möte')
    await user.click(screen.getByRole('button', { name: '2 veckor' }))
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    expect(shown.given).toMatchObject([
      {
        type: 'followUp.record',
        fields: { what: 'Boka möte', ownerOrganisationId: 'rise', dueDate: '2026-12-05' },
      },
    ])
  })

  it('keeps the draft when Escape closes it', async () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    const user = userEvent.setup()
    await user.keyboard('oVät{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('utkast')).toBeDefined()
    await user.keyboard('ogas')
    expect(screen.getByRole('textbox', { name: 'Ämne' })).toHaveProperty('value', 'Vätgas')
    expect(shown.given).toEqual([])
  })

  it('says what is missing instead of sending it', async () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    await userEvent.setup().keyboard('u{Enter}')
    expect(screen.getByText('Skriv vad som ska göras.')).toBeDefined()
    expect(shown.given).toEqual([])
  })

  it('comes back with the reason when it is refused, and nothing written is lost', async () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    shown.answerWith(err({ code: 'unavailable', message: 'disk full' }))
    const user = userEvent.setup()
    await user.keyboard('oVätgas{Enter}')
    const form = screen.getByRole('dialog')
    expect(within(form).getByRole('alert').textContent).toContain('Det gick inte att spara just nu.')
    shown.answerWith(ok(9))
    await user.click(within(form).getByRole('button', { name: 'Spara' }))
    expect(shown.given).toHaveLength(2)
  })

  it('is not offered to those who may not record, nor to the panel after the end', () => {
    const dialogue = presenting()
    const shown = showRoom(room, dialogue.state, dialogue.now, listener)
    expect(screen.queryByRole('button', { name: /Uppföljning$/ })).toBeNull()
    cleanup()
    shown.setState(dialogue.by('leader', { type: 'dialogue.end' }).state)
    showRoom(room, dialogue.state, dialogue.now, panel)
    expect(screen.queryByRole('button', { name: /Uppföljning$/ })).toBeNull()
  })
})

describe('the lists', () => {
  const item = (text: string) => {
    const found = screen.getAllByRole('listitem').find((one) => one.textContent?.includes(text))
    assert(found !== undefined, `${text} is listed`)
    return found
  }

  it('say so when there is nothing yet', () => {
    const dialogue = presenting()
    showRoom(room, dialogue.state, dialogue.now, listener)
    expect(screen.getByText('Inga områden än')).toBeDefined()
    expect(screen.getByText('Inga uppföljningar än')).toBeDefined()
  })

  it('let those who may change the status in place', async () => {
    const dialogue = withResults()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    await userEvent
      .setup()
      .selectOptions(screen.getByRole('combobox', { name: 'Status för Boka möte' }), 'klar')
    expect(shown.given).toMatchObject([
      { type: 'followUp.change', baseRevision: 1, changes: { status: 'done' } },
    ])
  })

  it('show the status that was chosen last until it is answered, whatever is answered before', async () => {
    const dialogue = withResults()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const status = screen.getByRole('combobox', { name: 'Status för Boka möte' })
    shown.answerAfter(first.promise)
    await userEvent.selectOptions(status, 'pågår')
    shown.answerAfter(second.promise)
    await userEvent.selectOptions(status, 'klar')
    await act(async () => first.resolve())
    expect(status).toHaveProperty('value', 'done')
    await act(async () => second.resolve())
    expect(status).toHaveProperty('value', 'open')
  })

  it('keep what is written of the next comment while the one before is being sent', async () => {
    const dialogue = withResults()
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    const answered = Promise.withResolvers<void>()
    shown.answerAfter(answered.promise)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: /^Historik för Boka möte/ }))
    const field = await screen.findByLabelText('Kommentar')
    await user.type(field, 'Bokat{Enter}')
    await user.type(field, ' till fredag')
    await act(async () => answered.resolve())
    expect(shown.given).toMatchObject([{ type: 'followUp.comment', text: 'Bokat' }])
    expect(field).toHaveProperty('value', 'Bokat till fredag')
  })

  it('show a listener the status in words, and no buttons to change what others own', () => {
    const dialogue = withResults()
    showRoom(room, dialogue.state, dialogue.now, listener)
    expect(within(item('Boka möte')).queryByRole('combobox')).toBeNull()
    expect(within(item('Boka möte')).getByText('öppen')).toBeDefined()
    // The area names the listener's own region.
    expect(within(item('Vätgas')).getByRole('combobox')).toBeDefined()
  })

  it('show only the own organisation when asked to', async () => {
    const dialogue = withResults()
    showRoom(room, dialogue.state, dialogue.now, panel)
    const user = userEvent.setup()
    await user.click(screen.getByRole('checkbox', { name: 'Bara RISE' }))
    expect(screen.getByText('Boka möte')).toBeDefined()
    expect(screen.queryByText('Vätgas i tung industri')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Visa alla' }))
    expect(screen.getByText('Vätgas i tung industri')).toBeDefined()
  })

  it('tell the history of each', async () => {
    const dialogue = withResults()
    const [areaId = ''] = Object.keys(dialogue.state.areas.areas)
    dialogue.at(20).by('leader', {
      type: 'area.change',
      areaId,
      baseRevision: 1,
      changes: { status: 'in-progress' },
    })
    const shown = showRoom(room, dialogue.state, dialogue.now, panel)
    shown.setNames({ leader: 'Facilitator Exempel' })
    await userEvent.setup().click(screen.getByRole('button', { name: /^Historik för Vätgas/ }))
    expect(
      within(item('Vätgas'))
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      '2026-11-21 kl. 9.20 Facilitator Exempel ändrade status från öppen till pågår',
      '2026-11-21 kl. 9.05 Facilitator Exempel skrev in det',
    ])
  })
})

describe('changing what another changes too', () => {
  it('shows what the other wrote and lets one choose, before anything is overwritten', async () => {
    const dialogue = withResults()
    const [areaId = ''] = Object.keys(dialogue.state.areas.areas)
    const shown = showRoom(room, dialogue.state, dialogue.now)
    shown.setNames({ rise1: 'Panel Exempel' })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: /^Ändra Vätgas/ }))
    const form = within(screen.getByRole('dialog'))
    const subject = form.getByRole('textbox', { name: 'Ämne' })
    await user.clear(subject)
    await user.type(subject, 'Vätgas i stål')

    const changes = { subject: 'Vätgas i transporter', actorIds: ['vinnova', 'rise'] }
    dialogue.by('rise1', { type: 'area.change', areaId, baseRevision: 1, changes })
    shown.setState(dialogue.state)
    const alert = form.getByRole('alert')
    expect(alert.textContent).toContain('Panel Exempel skrev: Vätgas i transporter')
    expect(alert.textContent).toContain('Ditt: Vätgas i stål')
    expect(form.getByRole('button', { name: 'Spara' })).toHaveProperty('disabled', true)

    await user.click(form.getByRole('button', { name: 'Använd mitt' }))
    await user.click(form.getByRole('button', { name: 'Spara' }))
    expect(shown.given).toEqual([
      { type: 'area.change', areaId, baseRevision: 2, changes: { subject: 'Vätgas i stål' } },
    ])
  })

  it('can let what the other wrote stand', async () => {
    const dialogue = withResults()
    const [areaId = ''] = Object.keys(dialogue.state.areas.areas)
    const shown = showRoom(room, dialogue.state, dialogue.now)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: /^Ändra Vätgas/ }))
    const form = within(screen.getByRole('dialog'))
    await user.type(form.getByRole('textbox', { name: 'Ämne' }), ' nu')
    const changes = { subject: 'Vätgas i transporter' }
    shown.setState(dialogue.by('rise1', { type: 'area.change', areaId, baseRevision: 1, changes }).state)
    await user.click(form.getByRole('button', { name: 'Behåll det som står' }))
    expect(form.getByRole('textbox', { name: 'Ämne' })).toHaveProperty('value', 'Vätgas i transporter')
    expect(form.queryByRole('alert')).toBeNull()
  })
})
