// @vitest-environment jsdom
// The attendance panel: organisations by icon, word and count; people for whoever opens; news told politely.
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AttendancePanel } from '#client/features/attendance/AttendancePanel.tsx'
import { assert } from '#shared/lib/assert.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'rise', name: 'RISE', kind: 'national-actor' as const, part: 'panel' as const },
]

const running = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('vinnova2', 'vinnova', 'panel')
    .invite('dalarna1', 'dalarna', 'presenter')
    .invite('halland1', 'halland', 'presenter')
    .at(0)
    .arrive('leader', 'dalarna1', 'halland1')
    .by('leader', { type: 'dialogue.start' })
    .at(4)
    .next()
    .leave('halland1')

const row = (name: string) => {
  const found = screen.getAllByRole('listitem').find((one) => one.textContent?.includes(name))
  assert(found !== undefined, `the panel shows ${name}`)
  return found
}
// The other status is where notices appear.
const told = () => screen.getAllByRole('status')[0]?.textContent
const waitFor = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the attendance panel', () => {
  it('shows national actors first, and says in words how each organisation stands', () => {
    const dialogue = running()
    showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Nationella aktörer',
      'Regioner',
    ])
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'RISEsaknas',
      'Vinnova1 här',
      'Region Dalarnapresenterar',
      'Region Hallandhar lämnat',
    ])
    expect(screen.getByText('2 av 4')).toBeDefined()
  })

  it('opens an organisation to show its people, those who are there first', async () => {
    const dialogue = running()
    const shown = showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    shown.setNames({ leader: 'Facilitator Exempel', vinnova2: 'Expert Exempel' })
    await userEvent.setup().click(within(row('Vinnova')).getByRole('button', { expanded: false }))
    const people = within(row('Vinnova')).getAllByRole('listitem')
    expect(people.map((person) => person.textContent)).toEqual([
      'Facilitator Exempel (du)här',
      'Expert Exempelsaknas',
    ])
  })

  it('has nothing to open where nobody is invited', () => {
    const dialogue = running()
    showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    expect(within(row('RISE')).queryByRole('button')).toBeNull()
  })

  it('says that it may be out of date while the connection is lost', () => {
    const dialogue = running()
    const shown = showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    shown.setStatus('reconnecting')
    expect(screen.getByText('Så här var det när anslutningen bröts.')).toBeDefined()
  })

  it('tells of arrivals and departures together, and not of those who were there already', () => {
    vi.useFakeTimers()
    const dialogue = running()
    const shown = showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    expect(told()).toBe('')
    shown.setState(dialogue.arrive('halland1').state)
    shown.setState(dialogue.leave('dalarna1').state)
    expect(told()).toBe('')
    waitFor(5000)
    expect(told()).toBe('Region Halland är här. Region Dalarna har lämnat.')
  })

  it('tells nothing of a person who leaves while others of the organisation stay, or of a short absence', () => {
    vi.useFakeTimers()
    const dialogue = running().arrive('vinnova2')
    const shown = showRoom(<AttendancePanel />, dialogue.state, dialogue.now)
    shown.setState(dialogue.leave('vinnova2').state)
    shown.setState(dialogue.leave('dalarna1').state)
    shown.setState(dialogue.arrive('dalarna1').state)
    waitFor(5000)
    expect(told()).toBe('')
  })
})
