// @vitest-environment jsdom
// Where the focus is when one view has come in the place of another.
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useHandOnFocus } from '#client/app/useHandOnFocus.ts'

function Waiting() {
  useHandOnFocus()
  return (
    <main key="waiting" id="content" tabIndex={-1}>
      <button type="button">Hjälp</button>
    </main>
  )
}
const Fetching = () => <p>Hämtar</p>
const Room = () => (
  <main key="room" id="content" tabIndex={-1}>
    <button type="button">Pausa</button>
  </main>
)
const focused = () => document.activeElement
const room = () => screen.getByText('Pausa').parentElement

/** The view that waits, with the focus where `put` puts it. */
function waiting(put: () => void) {
  const shown = render(<Waiting />)
  act(put)
  return shown
}
const onContent = () => screen.getByRole('main').focus()
/** Until what was to happen right after the change of view has happened. */
const afterwards = () => act(() => Promise.resolve())

afterEach(cleanup)

it('is on the view that one was let in to, when it was on the one that waited', async () => {
  const { rerender } = waiting(onContent)
  rerender(<Room />)
  await afterwards()
  expect(focused()).toBe(room())
})

it('is there also when that view had to be fetched', async () => {
  const { rerender } = waiting(onContent)
  rerender(<Fetching />)
  await afterwards()
  expect(focused()).toBe(document.body)
  rerender(<Room />)
  await afterwards()
  expect(focused()).toBe(room())
})

it('is where somebody put it while that view was fetched', async () => {
  const { rerender } = waiting(onContent)
  const elsewhere = document.body.appendChild(document.createElement('button'))
  rerender(<Fetching />)
  await afterwards()
  elsewhere.focus()
  rerender(<Room />)
  await afterwards()
  expect(focused()).toBe(elsewhere)
  elsewhere.remove()
})

it('is nowhere when a page was loaded anew, as on any such page', async () => {
  const { rerender } = waiting(() => undefined)
  rerender(<Room />)
  await afterwards()
  expect(focused()).toBe(document.body)
})

it('is not moved to the content for whoever had gone on to something else', async () => {
  const { rerender } = waiting(() => screen.getByRole('button').focus())
  rerender(<Room />)
  await afterwards()
  expect(focused()).toBe(document.body)
})
