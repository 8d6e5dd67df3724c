// The pulse over HTTP.
import { describe, expect, it } from 'vitest'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { newDialogue } from './dialogue.ts'
import { command } from './followUps.ts'
import { startTestServer } from './testServer.ts'

describe('the pulse', () => {
  const answer = (valuable: number) => ({ valuable, rightActors: 'yes', next: `Mer ${valuable}` })

  it('is taken once from each when the dialogue closes, and shown from five answers up', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const path = `${api}/pulse`
    const early = await facilitator.ask(path, { method: 'POST', body: answer(1) })
    expect(early.status).toBe(409)
    for (const type of ['dialogue.start', 'dialogue.end'] as const) {
      await command(facilitator, dialogueId, { type })
    }
    for (const [valuable, given] of [
      [5, 1],
      [4, 2],
      [4, 3],
      [2, 4],
    ] as const) {
      const guest = await invite('listener')
      const taken = await guest.browser.ask(path, { method: 'POST', body: answer(valuable) })
      expect(taken.status).toBe(204)
      expect((await guest.browser.ask(path, { method: 'POST', body: answer(1) })).status).toBe(409)
      expect(await guest.browser.json<PulseView>(path)).toEqual({
        open: false,
        answered: true,
        waiting: given,
        results: null,
      })
    }
    expect(await facilitator.json<PulseView>(path)).toMatchObject({ open: true, waiting: 4 })
    await facilitator.ask(path, { method: 'POST', body: answer(5) })
    const { results } = await facilitator.json<PulseView>(path)
    expect(results).toMatchObject({
      answers: 5,
      valuable: [0, 1, 0, 2, 2],
      valuableMean: 4,
      rightActors: { yes: 5, partly: 0, no: 0 },
    })
    expect(results?.next.toSorted()).toEqual(['Mer 2', 'Mer 4', 'Mer 4', 'Mer 5', 'Mer 5'])
  })

  it('a sixth answer changes nothing that is shown until it is one of five', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    const path = `${api}/pulse`
    for (const type of ['dialogue.start', 'dialogue.end'] as const) {
      await command(facilitator, dialogueId, { type })
    }
    const give = async (valuable: number) => {
      const { browser } = await invite('listener')
      expect((await browser.ask(path, { method: 'POST', body: answer(valuable) })).status).toBe(204)
      return facilitator.json<PulseView>(path)
    }
    for (const valuable of [5, 5, 5, 5]) await give(valuable)
    const five = await give(5)
    for (const valuable of [1, 1, 1, 1]) {
      expect((await give(valuable)).results).toEqual(five.results)
    }
    const ten = await give(1)
    expect(ten).toMatchObject({ waiting: 0, results: { answers: 10, valuableMean: 3 } })
  })

  it('takes no answer that is none, and none from a screen', async () => {
    const server = await startTestServer()
    const { dialogueId, facilitator, invite, api } = await newDialogue(server)
    for (const type of ['dialogue.start', 'dialogue.end'] as const) {
      await command(facilitator, dialogueId, { type })
    }
    for (const body of [{ ...answer(6) }, { ...answer(0) }, { valuable: 3 }, {}]) {
      expect((await facilitator.ask(`${api}/pulse`, { method: 'POST', body })).status).toBe(400)
    }
    const screen = await invite('display')
    expect((await screen.browser.ask(`${api}/pulse`, { method: 'POST', body: answer(3) })).status).toBe(403)
  })
})
