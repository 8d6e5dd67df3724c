// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DropDown } from '#client/ui/DropDown.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()

let user: UserEvent

beforeEach(async () => {
  user = userEvent.setup()
  render(
    <MantineProvider env="test">
      <DropDown button="Meny" label="Val">
        {(close) => (
          <button type="button" onClick={close}>
            Välj
          </button>
        )}
      </DropDown>
      <button type="button">Utanför</button>
    </MantineProvider>,
  )
  await user.click(screen.getByRole('button', { name: 'Meny' }))
})

afterEach(cleanup)

const isOpen = () => screen.queryByRole('region', { name: 'Val' }) !== null

describe('a panel below its button', () => {
  it('opens at a press, and says so', () => {
    expect(isOpen()).toBe(true)
    expect(screen.getByRole('button', { name: 'Meny', expanded: true })).toBeDefined()
  })

  it('closes at Escape, and gives the focus back', async () => {
    await user.tab()
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(false)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Meny' }))
  })

  it('closes at a press elsewhere', async () => {
    await user.click(screen.getByText('Utanför'))
    expect(isOpen()).toBe(false)
  })

  it('closes when the keyboard leaves it', async () => {
    await user.tab()
    expect(isOpen()).toBe(true)
    await user.tab()
    expect(isOpen()).toBe(false)
  })

  it('closes when something in it has been chosen', async () => {
    await user.click(screen.getByRole('button', { name: 'Välj' }))
    expect(isOpen()).toBe(false)
  })
})
