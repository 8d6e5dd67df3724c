// @vitest-environment jsdom
// A dialogue put into a series, and taken out of it.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SeriesChoice } from '#client/features/series/SeriesChoice.tsx'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { view } from './exampleSeries.ts'
import { problem } from './showPage.tsx'

const own = { ...view().series, mayManage: true }
const others = { ...own, id: 's2', title: 'Någon annans', mayManage: false }

function show(
  series: readonly object[],
  seriesId?: string,
  answer = () => new Response(null, { status: 204 }),
) {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body = '' } = {}) => {
    if (method === 'GET') return Promise.resolve(Response.json(series))
    asked.push({ path, body: JSON.parse(body) })
    return Promise.resolve(answer())
  })
  const dialogue = new DialogueBuilder().invite('leader', 'vinnova', 'facilitator')
  const { details, ...rest } = dialogue.state
  const state: DialogueState = {
    ...rest,
    details: { ...details, ...(seriesId === undefined ? {} : { seriesId }) },
  }
  showRoom(<SeriesChoice />, state, dialogue.now)
  return asked
}

afterEach(cleanup)

describe('the series of a dialogue', () => {
  it('is chosen among those that the facilitator leads on', async () => {
    const asked = show([own, others])
    const select = await screen.findByLabelText('Dialogserie')
    expect([...select.children].map(({ textContent }) => textContent)).toEqual([
      'Ingen serie',
      'Hållbar energi',
    ])
    await userEvent.selectOptions(select, 'Hållbar energi')
    await userEvent.click(screen.getByRole('button', { name: 'Lägg i serien' }))
    await screen.findByText('Dialogen ligger i serien.')
    expect(asked).toEqual([{ path: '/api/dialogues/dialogue1/series?as=leader', body: { seriesId: 's1' } }])
  })

  it('is left once that has been confirmed', async () => {
    const asked = show([own], 's1')
    expect((await screen.findByRole('link', { name: 'Hållbar energi' })).getAttribute('href')).toBe(
      '/series/s1',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Ta ut ur serien' }))
    expect(asked).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, ta ut den' }))
    await screen.findByText('Dialogen ligger inte längre i någon serie.')
    expect(asked).toMatchObject([{ body: { seriesId: null } }])
  })

  it.each([
    ['conflict', 409, 'Dialogen ligger redan i en annan serie. Ta ut den därifrån först.'],
    ['malformed', 400, 'Serien finns inte, eller leds inte av dig.'],
    ['internal', 500, 'Något gick fel hos oss. Försök igen om en stund.'],
  ])('is told in words when it is refused as %s', async (code, status, words) => {
    show([own], undefined, () => problem(status, code))
    await userEvent.selectOptions(await screen.findByLabelText('Dialogserie'), 'Hållbar energi')
    await userEvent.click(screen.getByRole('button', { name: 'Lägg i serien' }))
    expect(await screen.findByText(words)).toBeDefined()
  })

  it('is made first where there is none', async () => {
    show([])
    expect((await screen.findByRole('link', { name: 'Skapa en serie' })).getAttribute('href')).toBe('/series')
  })
})
