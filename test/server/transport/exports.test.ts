// Files made from a dialogue: who gets which, and under what name.
import { expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

it('a follow-up made in the room stands in the file', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator, api } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.give({
    type: 'followUp.record',
    slotId: null,
    fields: { what: 'Boka möte på Åland', ownerOrganisationId: 'vinnova' },
  })
  const answer = await facilitator.ask(`${api}/export/follow-ups.csv`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="2026-11-21 Smart energi follow-ups.csv"',
  )
  expect(await answer.text()).toContain('Boka möte på Åland')
})

it('the file’s name keeps å, ä and ö', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator, api } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.give({ type: 'dialogue.changeDetails', changes: { title: 'Möte: så här/där' } })
  const answer = await facilitator.ask(`${api}/export/report.md`)
  expect(answer.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''2026-11-21%20M%C3%B6te%20s%C3%A5%20h%C3%A4r%20d%C3%A4r%20report.md",
  )
})

it('each file is for the roles that the table names', async () => {
  const server = await startTestServer()
  const { api, facilitator, invite } = await newDialogue(server)
  const { browser: panel } = await invite('panel', 'vinnova')
  const { browser: listener } = await invite('listener', 'skane')
  const statuses = (browser: typeof panel) =>
    Promise.all(
      ['follow-ups.xlsx', 'attendance.xlsx', 'archive.json'].map(async (file) => {
        const { status } = await browser.ask(`${api}/export/${file}`)
        return status
      }),
    )
  expect(await statuses(facilitator)).toEqual([200, 200, 200])
  expect(await statuses(panel)).toEqual([200, 403, 403])
  expect(await statuses(listener)).toEqual([403, 403, 403])
})

it('a report is in the language asked for', async () => {
  const server = await startTestServer()
  const { facilitator, api } = await newDialogue(server)
  const swedish = await (await facilitator.ask(`${api}/export/report.md`)).text()
  const english = await (await facilitator.ask(`${api}/export/report.md?lang=en`)).text()
  expect(english).not.toBe(swedish)
})
