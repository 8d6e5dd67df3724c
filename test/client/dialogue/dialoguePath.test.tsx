// @vitest-environment jsdom
// Addresses within a dialogue, from whatever address the page is at.
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { MemoryRouter } from 'react-router'
import { DialogueContext } from '#client/connection/dialogue/dialogueContext.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { ok } from '#shared/lib/result.ts'
import { instant } from '#shared/time/instant.ts'

const part = {
  dialogueId: 'd1',
  store: createDialogueStore(),
  give: () => Promise.resolve(ok(1)),
  dismiss: () => undefined,
  serverNow: () => instant(0),
  ticker: { add: () => () => undefined, refresh: () => undefined, setVisible: () => undefined },
}

const pathFrom = (address: string) =>
  renderHook(() => useDialoguePath(), {
    wrapper: ({ children }) => (
      <MemoryRouter initialEntries={[address]}>
        <DialogueContext value={part}>{children}</DialogueContext>
      </MemoryRouter>
    ),
  }).result.current

afterEach(cleanup)

describe('an address within the dialogue', () => {
  it('leads to one of its parts, or to the dialogue itself', () => {
    const pathTo = pathFrom('/d/d1/summary')
    expect([pathTo(), pathTo('setup/agenda')]).toEqual(['/d/d1', '/d/d1/setup/agenda'])
  })

  it('leads there as the person who is here, of the several that a browser may be', () => {
    const pathTo = pathFrom('/d/d1/setup?as=p%202')
    expect([pathTo(), pathTo('summary')]).toEqual(['/d/d1?as=p+2', '/d/d1/summary?as=p+2'])
  })

  it('takes along what is said, and nothing else of where it is written', () => {
    expect(pathFrom('/d/d1/room?slot=s1')('room', { slot: 's2' })).toBe('/d/d1/room?slot=s2')
    expect(pathFrom('/d/d1?as=p1&slot=s1')('room', { slot: 's2' })).toBe('/d/d1/room?as=p1&slot=s2')
    expect(pathFrom('/d/d1/room?slot=s1')('summary')).toBe('/d/d1/summary')
  })
})
