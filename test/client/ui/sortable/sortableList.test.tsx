// @vitest-environment jsdom
// A list that is put in order by its buttons: where the focus is, and which order is shown while it is not yet known to hold.
import { MantineProvider } from '@mantine/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')

interface Asked {
  readonly ids: readonly string[]
  readonly settle: () => Promise<void>
}

/** Shows `names` in a list; each order that is asked for waits for the test. */
function show(...names: string[]) {
  const asked: Asked[] = []
  function List() {
    const [items, setItems] = useState(() => names.map((name) => ({ id: name, name })))
    const reorder = (ids: readonly string[]) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      asked.push({
        ids,
        settle: () =>
          act(async () => {
            setItems(ids.map((name) => ({ id: name, name })))
            resolve()
          }),
      })
      return promise
    }
    const remove = (id: string) => setItems((now) => now.filter((item) => item.id !== id))
    return (
      <>
        <SortableList items={items} label="Things" onReorder={reorder}>
          {({ id }) => <button type="button" onClick={() => remove(id)}>{`Remove ${id}`}</button>}
        </SortableList>
        <button type="button">Elsewhere</button>
      </>
    )
  }
  render(
    <MantineProvider env="test">
      <List />
    </MantineProvider>,
  )
  return asked
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const order = () =>
  screen.getAllByRole('button', { name: /^Remove/ }).map(({ textContent }) => textContent.slice(-1))
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

afterEach(cleanup)

describe('a list that is put in order', () => {
  it('leaves the focus on the button that was pressed, so that it can be pressed again', async () => {
    const asked = show('a', 'b', 'c')
    await press('Flytta ner a')
    expect(order()).toEqual(['b', 'a', 'c'])
    expect(focused()).toBe('Flytta ner a')
    await asked[0]?.settle()
    expect(focused()).toBe('Flytta ner a')
  })

  it('leaves the focus alone when others move its rows later', async () => {
    const asked = show('a', 'b', 'c')
    await press('Flytta ner a')
    await press('Elsewhere')
    act(() => screen.getByRole('button', { name: 'Elsewhere' }).blur())
    await asked[0]?.settle()
    expect(document.activeElement).toBe(document.body)
  })

  it('shows the order of the last move while an earlier one is answered', async () => {
    const asked = show('a', 'b', 'c')
    await press('Flytta ner a')
    await press('Flytta ner a')
    expect(order()).toEqual(['b', 'c', 'a'])
    await asked[0]?.settle()
    expect(order()).toEqual(['b', 'c', 'a'])
    await asked[1]?.settle()
    expect(order()).toEqual(['b', 'c', 'a'])
  })

  it('takes whoever removes a row to the one that comes in its place, or to the last', async () => {
    show('a', 'b', 'c')
    await press('Remove b')
    expect(focused()).toBe('Flytta c')
    await press('Remove c')
    expect(focused()).toBe('Flytta a')
    await press('Remove a')
    expect(document.activeElement).toBe(document.body)
  })
})
