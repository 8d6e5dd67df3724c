// @vitest-environment jsdom
// A view that is fetched when it is first visited.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, useRoutes } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { fetchViewsAt, view } from '#client/app/view.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()
const Start = () => <Link to="/far">Långt bort</Link>
const Far = () => <h1>Framme</h1>

/** A page with a link to a view, each fetch of which is brought to its end by hand. */
function begin() {
  const asked: PromiseWithResolvers<typeof Far>[] = []
  const View = view(() => {
    const answer = Promise.withResolvers<typeof Far>()
    asked.push(answer)
    return answer.promise
  })
  const routes = [
    { path: '/', Component: Start },
    { path: '/far', Component: View },
  ]
  const Views = () => useRoutes(routes)
  return { asked, routes, show: () => showRoom(<Views />, dialogue.state, dialogue.now) }
}

afterEach(cleanup)

it('says that it is fetched as soon as its link is followed, until it is there', async () => {
  const { asked, show } = begin()
  show()
  await userEvent.click(screen.getByRole('link'))
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('Laddar …')).toBeDefined()
  asked[0]?.resolve(Far)
  expect(await screen.findByRole('heading', { name: 'Framme' })).toBeDefined()
  expect(asked).toHaveLength(1)
})

it('is fetched anew when that failed and whoever waits asks for it', async () => {
  const { asked, show } = begin()
  show()
  await userEvent.click(screen.getByRole('link'))
  asked[0]?.reject(new TypeError('offline'))
  await userEvent.click(await screen.findByRole('button', { name: 'Försök igen' }))
  asked[1]?.resolve(Far)
  expect(await screen.findByRole('heading', { name: 'Framme' })).toBeDefined()
})

it('is fetched once, when its address is where the page begins', async () => {
  const { asked, routes, show } = begin()
  fetchViewsAt('/far', routes)
  expect(asked).toHaveLength(1)
  asked[0]?.resolve(Far)
  show()
  await userEvent.click(screen.getByRole('link'))
  expect(await screen.findByRole('heading', { name: 'Framme' })).toBeDefined()
  expect(asked).toHaveLength(1)
})
